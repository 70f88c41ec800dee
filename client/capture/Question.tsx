import { useEffect, useRef, type ReactNode } from 'react';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { isFocusLost } from '../ui/focus-lost.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Heading } from '../ui/Heading.tsx';
import type { Attempt } from './attempt.ts';

/** The question of a screen: its heading takes the focus when the teller comes here from another screen. */
export function Question(props: {
  title: string;
  fieldId: string;
  attempt?: Attempt;
  /** False on the first screen after the page was opened, where the browser puts the focus itself. */
  arrived: boolean;
  children?: ReactNode;
}) {
  const { title, fieldId, attempt, arrived, children } = props;
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // Synchronises with the focus and the scroll, which stay where they were when React changes the screen.
  useEffect(() => {
    if (!arrived && !isFocusLost()) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [arrived]);
  return (
    <>
      <PageTitle>{attempt?.fault ? `${t('tell.errors')}: ${title}` : title}</PageTitle>
      {attempt?.fault && (
        <ErrorSummary
          title={t('tell.errors')}
          faults={[{ fieldId, message: t(attempt.fault) }]}
          attempt={attempt.count}
        />
      )}
      <Heading level={1} size={2} ref={heading} tabIndex={-1} className="mv-question">
        {title}
      </Heading>
      {children}
    </>
  );
}
