import './TellerShell.css';
import type { ReactNode } from 'react';
import { Brand, type BrandProps } from './Brand.tsx';
import { MAIN_ID, SkipLink } from './SkipLink.tsx';

export type TellerShellProps = BrandProps & {
  skipLabel: string;
  notice?: ReactNode;
  /** A LanguageSwitch, on the first screens. */
  language?: ReactNode;
  /** A button or link one step back, and ProgressSteps, over the question. */
  back?: ReactNode;
  progress?: ReactNode;
  /** The question of this screen. */
  children: ReactNode;
  /** The way on, at the foot of the screen within the thumb's reach. */
  actions?: ReactNode;
  footer?: ReactNode;
};

/** The frame of a teller's screens: one thing at a time, nothing beside it. */
export function TellerShell(props: TellerShellProps) {
  const { skipLabel, notice, language, back, progress, children, actions, footer, ...brand } = props;
  return (
    <div className="mv-teller">
      <SkipLink label={skipLabel} />
      <header>
        {notice}
        <div className="mv-teller__header">
          <Brand {...brand} />
          {language}
        </div>
      </header>
      <main className="mv-teller__main" id={MAIN_ID} tabIndex={-1}>
        {(back || progress) && (
          <div className="mv-teller__way">
            {back}
            {progress}
          </div>
        )}
        {children}
        {actions && <div className="mv-teller__actions">{actions}</div>}
      </main>
      {footer && <footer className="mv-teller__footer">{footer}</footer>}
    </div>
  );
}
