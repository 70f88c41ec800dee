import './Brand.css';
import type { ReactNode } from 'react';
import { Logo } from './Logo.tsx';
import { followLink, type Navigate } from './navigate.ts';

export type BrandProps = {
  product: ReactNode;
  /** The municipality's name, under the product's. */
  organisation?: ReactNode;
  /** The municipality's own mark, instead of ours. */
  logo?: ReactNode;
  homeHref?: string;
  onNavigate?: Navigate;
};

/** Who is speaking: mark, product and municipality; a link to the start page when it has one. */
export function Brand({ product, organisation, logo, homeHref, onNavigate }: BrandProps) {
  const face = (
    <>
      {logo ?? <Logo />}
      <span className="mv-brand__words">
        <span className="mv-brand__product">{product}</span>
        {organisation && <span className="mv-brand__organisation">{organisation}</span>}
      </span>
    </>
  );
  if (homeHref === undefined) return <span className="mv-brand">{face}</span>;
  return (
    <a className="mv-brand" href={homeHref} onClick={followLink(homeHref, onNavigate)}>
      {face}
    </a>
  );
}
