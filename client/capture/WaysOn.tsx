import type { TellerMessageId } from '../text/message-id.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import type { Draft } from './draft.ts';
import type { Screen } from './screens.ts';
import type { Way } from './use-way.ts';

/** The form of the screen, which the button at its foot submits. */
export const SCREEN_FORM = 'tell';

interface WaysOnProps {
  way: Way;
  draft: Draft;
  busy: boolean;
  discard: () => void;
}

/** The buttons at the foot of a screen: on, and, where one may leave it open, past it. */
export function WaysOn({ way, draft, busy, discard }: WaysOnProps) {
  const { t } = useText();
  if (way.screen.kind === 'refused') return <AfterRefusal way={way} draft={draft} discard={discard} />;
  const pass = passing(way.screen, draft);
  return (
    <>
      <Button
        type="submit"
        form={SCREEN_FORM}
        variant="primary"
        iconEnd={way.screen.kind === 'receipt' ? undefined : 'arrow'}
        icon={way.screen.kind === 'receipt' ? 'lock' : undefined}
        busy={busy}
        busyLabel={t('tell.finishing')}
      >
        {t(onward(way))}
      </Button>
      {pass && (
        <Button variant="subtle" onClick={() => way.next(pass.answer)}>
          {t(pass.label)}
        </Button>
      )}
    </>
  );
}

/** Neither way is the bigger one: who refused is not to be led back to a yes. */
function AfterRefusal({ way, draft, discard }: Omit<WaysOnProps, 'busy'>) {
  const { t } = useText();
  return (
    <>
      <Button onClick={() => way.next({ decisions: { ...draft.decisions, analysis: true } })}>
        {t('tell.refused.change')}
      </Button>
      <Button variant="danger" icon="trash" onClick={discard}>
        {t('tell.refused.discard')}
      </Button>
    </>
  );
}

function onward({ screen, editing }: Way): TellerMessageId {
  if (screen.kind === 'receipt') return 'tell.finish';
  if (screen.kind === 'check') return 'tell.check.next';
  if (editing) return 'tell.to-check';
  return screen.kind === 'language' ? 'tell.start' : 'tell.next';
}

/** The answer that says nothing, where a question may be left open. */
function passing(screen: Screen, draft: Draft): { label: TellerMessageId; answer: Partial<Draft> } | null {
  switch (screen.kind) {
    case 'themes':
      return { label: 'tell.themes.unknown', answer: { themes: [] } };
    case 'feeling':
      return { label: 'tell.feeling.unsaid', answer: { feeling: null } };
    case 'question':
      return {
        label: 'tell.question.skip',
        answer: { answers: { ...draft.answers, [screen.question.key]: null } },
      };
    case 'language':
    case 'hold':
    case 'story':
    case 'consent':
    case 'refused':
    case 'check':
    case 'receipt':
      return null;
  }
}
