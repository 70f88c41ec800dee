import type { Draft } from '../../../client/capture/draft.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { chanceOf } from '../chance.ts';
import { beginStory, drawTold } from '../faults/storyteller.ts';

/** So many stories of some 600 characters, as a teller leaves them before the finish. */
export const tellMuch = async (form: TellingForm, many: number): Promise<Draft[]> => {
  const chance = chanceOf(many);
  const drafts: Draft[] = [];
  for (let story = 1; story <= many; story += 1) {
    const told = drawTold(chance, String(story), { short: true });
    const text = `${told.text} ${words}`.slice(0, LENGTH).trim();
    drafts.push(await beginStory({ form }, [], { ...told, text }));
  }
  return drafts;
};

const LENGTH = 600;
const words = 'Bij het loket luisterde eindelijk iemand, zei Zoë. Daarna moest ik weken wachten. '.repeat(8);
