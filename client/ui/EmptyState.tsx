import './EmptyState.css';
import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { Illustration, type Scene } from './Illustration.tsx';

export type EmptyStateProps = {
  scene: Scene;
  title: ReactNode;
  level?: HeadingLevel;
  /** What to do now, in a sentence. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** What stands where nothing is yet: it says so kindly, and what to do. */
export function EmptyState({ scene, title, level = 2, children, actions }: EmptyStateProps) {
  return (
    <div className="mv-empty">
      <Illustration scene={scene} />
      <Heading level={level} size={3}>
        {title}
      </Heading>
      {children && <div className="mv-empty__words">{children}</div>}
      {actions && <div className="mv-empty__actions">{actions}</div>}
    </div>
  );
}
