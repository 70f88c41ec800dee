import './StoryDesk.css';
import { useRef, useState } from 'react';
import type { RoundWithCounts } from '../../shared/api/round.ts';
import type { Code } from '../../shared/model/code.ts';
import type { Framework } from '../../shared/model/framework.ts';
import type { Questionnaire } from '../../shared/model/questionnaire.ts';
import type { Story } from '../../shared/model/story.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { Drawer } from '../ui/Drawer.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TwoPane } from '../ui/TwoPane.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { FinishBar } from './FinishBar.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { MarkableText } from './MarkableText.tsx';
import type { QueueChoice } from './queue-address.ts';
import { SignalEditor } from './SignalEditor.tsx';
import { SignalList } from './SignalList.tsx';
import { StoryHeader } from './StoryHeader.tsx';
import { StoryVoices } from './StoryVoices.tsx';
import { TellerSide } from './TellerSide.tsx';
import { TwoMeaningsTable } from './TwoMeaningsTable.tsx';
import { UnsavedAlert } from './UnsavedAlert.tsx';
import { useLinked } from './use-linked.ts';
import { useFinish, useKeysGoOn } from './use-finish.ts';
import { useMarking } from './use-marking.ts';
import { useNarrow } from './use-narrow.ts';
import { useSignals } from './use-signals.ts';
import type { ShowToast } from './use-toast.ts';

export interface DeskProps {
  story: Story;
  round: RoundWithCounts;
  framework: Framework;
  questionnaire: Questionnaire | undefined;
  codes: readonly Code[];
  /** The list that one came from. */
  choice: QueueChoice;
  show: ShowToast;
}

/** The story and, beside it, what analysts marked in it. On a phone the form comes up from below. */
export function StoryDesk(props: DeskProps) {
  const { story, framework, codes, choice, show } = props;
  const { t } = useText();
  const textRef = useRef<HTMLDivElement>(null);
  const stripRef = useRef<HTMLDivElement>(null);
  const acts = useSignals(story);
  const { finish, reopen } = useFinish(choice, show, stripRef);
  useKeysGoOn(stripRef);
  const marking = useMarking({ story, codes, acts, show, stripRef });
  const linked = useLinked();
  const [keysShown, setKeysShown] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const narrow = useNarrow();
  const tryFinish = () => {
    if (marking.open) setSaid(t('coding.finish.form-open'));
    else if (acts.pending.length > 0) setSaid(t('coding.finish.unsaved'));
    else if (story.state === 'new') {
      setSaid(null);
      finish.mutate(story);
    }
  };
  const title = marking.open?.editing ? t('coding.form.edit') : t('coding.form.new');
  const editor = marking.open && (
    <SignalEditor
      key={marking.open.editing ?? 'new'}
      story={story}
      framework={framework}
      codes={codes}
      open={marking.open}
      onChange={marking.change}
      onSave={marking.save}
      onCancel={marking.cancel}
    />
  );
  return (
    <Stack gap="md">
      <StoryHeader {...props} onKeys={() => setKeysShown(true)} />
      <div className={editor ? 'desk-panes desk-panes--marking' : 'desk-panes'}>
        <TwoPane
          sticky
          asideLabel={t('coding.story.aside')}
          aside={
            <>
              {editor && !narrow && (
                <Card title={title} level={2} tone="plain" className="desk-editor">
                  {editor}
                </Card>
              )}
              <UnsavedAlert acts={acts} />
              <Heading level={2} size={3}>
                {t('coding.signals')}
              </Heading>
              <SignalList
                language={story.language}
                framework={framework}
                codes={codes}
                signals={acts.signals}
                linked={linked}
                onEdit={marking.edit}
                onRemove={marking.remove}
                onBackToText={({ start }) => focusMark(textRef.current, start)}
              />
              <FinishBar
                story={story}
                choice={choice}
                finish={finish}
                reopen={reopen}
                said={said}
                onFinish={tryFinish}
              />
              <VisuallyHidden>
                <span role="status">{marking.spoken}</span>
              </VisuallyHidden>
            </>
          }
        >
          <StoryVoices story={story} />
          {story.text !== '' && (
            <Card as="article" aria-label={t('coding.story.text')}>
              <MarkableText
                story={story}
                codes={codes}
                signals={acts.signals}
                linked={linked}
                onOpenMark={(id) => document.getElementById(`signaal-${id}`)?.focus()}
                marking={marking.open?.span ?? null}
                onMark={marking.mark}
                onFinish={tryFinish}
                onHelp={() => setKeysShown(true)}
                textRef={textRef}
                stripRef={stripRef}
              />
            </Card>
          )}
          <div className="desk-teller">
            <TellerSide {...props} />
            <TwoMeaningsTable themes={story.themes} framework={framework} signals={acts.signals} />
          </div>
        </TwoPane>
      </div>
      <Drawer
        open={narrow && editor !== null}
        onClose={marking.cancel}
        title={title}
        closeLabel={t('coding.form.close')}
        keep
      >
        {editor}
      </Drawer>
      <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} />
    </Stack>
  );
}

/** From a signal back to its place in the text. */
function focusMark(root: HTMLElement | null, start: number) {
  root?.querySelector<HTMLElement>(`mark[data-start="${start}"]`)?.focus();
}
