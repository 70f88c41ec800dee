import { Problem } from '../../shared/api/problem.ts';
import type { StoryStatus } from '../../shared/model/story-status.ts';
import { counts } from '../../shared/rules/figures.ts';
import { parseReceiptCode } from '../../shared/rules/receipt-code.ts';
import { answersTo, stateOf } from '../../shared/rules/story-status.ts';
import { makeVerifier, SALT_BYTES, verifySecret } from '../../shared/seal/receipt-verifier.ts';
import type { Db } from '../store/act.ts';
import { type Receipt, selectReceipts } from '../store/receipt.ts';
import { selectRound } from '../store/round.ts';
import { selectStory } from '../store/story.ts';
import { selectStoryThemes } from '../store/story-theme.ts';
import { listFeedback } from './list-feedback.ts';
import { frameworkOf } from './round-parts.ts';

/** Stories under one selector that are tried: by chance there is never a third. */
const MOST_TRIED = 4;

/**
 * What became of the story under a receipt code; never its text. Throws 'invalid-input' for what cannot be a code
 * at all, which the check characters tell, and 'code-unknown' alike for a selector that nobody has and for a wrong
 * secret, after the same slow hash.
 */
export const consultReceipt = async (db: Db, code: string): Promise<StoryStatus> => {
  const parsed = parseReceiptCode(code);
  if (!parsed.ok) {
    throw new Problem('invalid-input', { invalidParams: [{ name: 'code', reason: parsed.reason }] });
  }
  const receipt = await findReceipt(await selectReceipts(db, parsed.selector, MOST_TRIED), parsed);
  if (!receipt) throw new Problem('code-unknown');
  return statusOf(db, receipt);
};

type Typed = { selector: string; secret: string };

const findReceipt = async (receipts: readonly Receipt[], typed: Typed): Promise<Receipt | undefined> => {
  if (receipts.length === 0) await hashForNothing(typed);
  const verdicts = await Promise.all(receipts.map((receipt) => verifySecret(typed.secret, receipt.verifier)));
  return receipts[verdicts.indexOf(true)];
};

/** Takes the time that a check takes, so that the clock does not tell whether a selector is in use. */
const hashForNothing = ({ secret, selector }: Typed): Promise<unknown> =>
  makeVerifier(secret, selector, new Uint8Array(SALT_BYTES));

const statusOf = async (db: Db, { organisationId, storyId }: Receipt): Promise<StoryStatus> => {
  const story = await selectStory(db, organisationId, storyId);
  const round = await selectRound(db, organisationId, story.roundId);
  const touched = await selectStoryThemes(db, storyId);
  const counted = counts(story);
  const shown = frameworkOf(round).themes.flatMap(({ key, name, short }) => {
    const theme = touched.find((one) => one.theme === key);
    // What an analyst marked is not told before the story is finished: it can still change.
    const byAnalyst = counted && theme !== undefined && theme.meaning !== null;
    const byTeller = theme?.byTeller ?? false;
    return byTeller || byAnalyst ? [{ key, name: name.nl, short, byTeller, byAnalyst }] : [];
  });
  const themes = shown.map((theme) => theme.key);
  const feedback = await listFeedback(db, organisationId, { roundId: round.id, themes });
  return {
    roundName: round.name,
    neighbourhood: story.neighbourhood,
    toldOn: story.toldOn,
    state: stateOf(counted, touched),
    themes: shown,
    feedback,
    answers: answersTo(story.receivedAt, feedback),
    fictional: story.fictional,
  };
};
