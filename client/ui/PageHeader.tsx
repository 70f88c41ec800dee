import './PageHeader.css';
import type { ReactNode } from 'react';
import { Heading } from './Heading.tsx';
import { Paragraph } from './Paragraph.tsx';

export type PageHeaderProps = {
  title: ReactNode;
  /** A small line over the title: the round, the place. */
  eyebrow?: ReactNode;
  /** What this page is for, in one or two sentences. */
  lead?: ReactNode;
  /** A link to where one came from. */
  back?: ReactNode;
  /** Buttons that belong to the whole page. */
  actions?: ReactNode;
};

/** The head of a page: its only heading of level 1, which a router may give the focus (id `titel`). */
export function PageHeader({ title, eyebrow, lead, back, actions }: PageHeaderProps) {
  return (
    <div className="mv-page-header">
      {back}
      <div className="mv-page-header__row">
        <div className="mv-page-header__words">
          {eyebrow && <p className="mv-page-header__eyebrow">{eyebrow}</p>}
          <Heading level={1} id="titel" tabIndex={-1}>
            {title}
          </Heading>
          {lead && <Paragraph variant="lead">{lead}</Paragraph>}
        </div>
        {actions && <div className="mv-page-header__actions">{actions}</div>}
      </div>
    </div>
  );
}
