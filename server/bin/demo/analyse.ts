import { SignalId } from '../../../shared/model/ids.ts';
import type { DemoSignal } from './demo-story.ts';
import { known, morningOf, type Scene } from './scene.ts';
import type { ToldStory } from './tell-stories.ts';

/** The analyst reads each story that the demo has as read, marks its signals and finishes it, a week later. */
export const analyse = async (scene: Scene, round: string, told: readonly ToldStory[]): Promise<void> => {
  const { service, analyst } = scene;
  for (const { story, id: storyId } of told) {
    if (!story.coded) continue;
    const at = morningOf(aWeekAfter(story.toldOn));
    for (const signal of story.signals) {
      const draft = { ...signalDraft(scene, round, story.text, signal), storyId };
      await service.store.run('markSignal', analyst, draft, at);
    }
    await service.store.run('finishCoding', analyst, { storyId }, at);
  }
};

const signalDraft = ({ service, codes }: Scene, round: string, text: string, signal: DemoSignal) => {
  const start = text.indexOf(signal.quote);
  return {
    id: SignalId.parse(service.newId()),
    textVersion: 1,
    start,
    end: start + signal.quote.length,
    quote: signal.quote,
    codeId: known(codes, `${round}/${signal.code}`),
    theme: signal.theme,
    value: signal.value,
    valence: signal.valence,
    memo: signal.memo ?? '',
  };
};

const aWeekAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
