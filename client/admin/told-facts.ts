import type { AsideTelling, HeldStory } from '../../shared/api/set-aside.ts';
import { Purpose } from '../../shared/model/consent.ts';
import type { Feeling } from '../../shared/model/telling.ts';
import { mayUse } from '../../shared/rules/consent.ts';
import type { Text } from '../text/text.ts';

type Told = Omit<AsideTelling, 'attachments'> & { attachments?: AsideTelling['attachments'] };

/** One thing that is known of a story; `feeling` where a face goes with its word. */
export type ToldFact = { id: string; term: string; value: string; feeling?: Feeling };

/** The same fact of two stories; null where one of them has none. */
export type ComparedFact = {
  id: string;
  term: string;
  held: ToldFact | null;
  other: ToldFact | null;
  differs: boolean;
};

const fact = (id: string, term: string, value: string): ToldFact => ({ id, term, value });

/**
 * What is known of a story besides its text, in the words of what its teller was asked. A key for which there are no
 * words is shown as it is: nothing that was told is left out. Of the files of a story that is here nothing is told.
 */
export function toldFacts(text: Text, told: Told): ToldFact[] {
  const { t, day } = text;
  return [
    ...meaningFacts(text, told),
    fact('consent', t('aside.told.consent'), consentWords(text, told)),
    fact('on', t('aside.told.on'), told.toldOn === null ? t('aside.told.on.unknown') : day(told.toldOn)),
    fact('state', t('aside.told.state'), t(`aside.told.state.${told.state}`)),
    fact('language', t('aside.told.language'), t(`coding.language.${told.language}`)),
    ...(told.attachments && told.attachments.length > 0
      ? [fact('files', t('aside.told.files'), fileWords(text, told.attachments))]
      : []),
  ];
}

/** The facts of the story that is here beside those of what was set aside, under the terms of the first. */
export function comparedFacts(text: Text, held: HeldStory, other: AsideTelling): ComparedFact[] {
  const [ofHeld, ofOther] = [toldFacts(text, held), toldFacts(text, other)];
  // By their keys: the same answer to forms of different words is the same.
  const [heldBare, otherBare] = [bareFacts(text, held), bareFacts(text, other)];
  const own = ofOther.filter(({ id }) => !ofHeld.some((one) => one.id === id));
  return [...ofHeld, ...own].map(({ id, term }) => ({
    id,
    term,
    held: factBy(ofHeld, id),
    other: factBy(ofOther, id),
    differs: factBy(heldBare, id)?.value !== factBy(otherBare, id)?.value,
  }));
}

const bareFacts = (text: Text, told: Told) => toldFacts(text, { ...told, form: null });
const factBy = (facts: readonly ToldFact[], id: string) => facts.find((one) => one.id === id) ?? null;

/** The meaning that the teller gave: feeling, themes and the answers to the questions. */
const meaningFacts = (text: Text, told: Told): ToldFact[] => {
  const { t } = text;
  const questionnaire = told.form?.questionnaire;
  const feelingTerm = questionnaire?.feeling.question.nl ?? t('aside.told.feeling');
  const themesTerm = questionnaire?.themesQuestion.nl ?? t('aside.told.themes');
  return [
    { ...fact('feeling', feelingTerm, feelingWords(text, told)), feeling: told.feeling },
    fact('themes', themesTerm, themeWords(text, told)),
    ...(questionnaire?.questions ?? []).map(({ key, text: question, choices }) => {
      const answer = told.answers[key];
      const chosen = choices.find((choice) => choice.key === answer)?.text.nl;
      const words =
        answer === undefined ? t('coding.teller.unanswered') : (chosen ?? keyWords(text, told, answer));
      return fact(`answer ${key}`, question.nl, words);
    }),
    ...Object.entries(told.answers)
      .filter(([key]) => !questionnaire?.questions.some((question) => question.key === key))
      .map(([key, answer]) =>
        fact(
          `answer ${key}`,
          t('aside.told.question', { key: keyWords(text, told, key) }),
          keyWords(text, told, answer),
        ),
      ),
  ];
};

const feelingWords = ({ t }: Text, { feeling, form }: Told): string => {
  if (feeling === null) return t('coding.teller.feeling.none');
  return form?.questionnaire.feeling.steps[feeling - 1]?.nl ?? t('aside.told.feeling.of', { feeling });
};

const themeWords = (text: Text, told: Told): string => {
  const nameOf = (key: string) => told.form?.framework.themes.find((theme) => theme.key === key)?.short.nl;
  const names = told.themes.map((key) => nameOf(key) ?? keyWords(text, told, key));
  return names.join(', ') || text.t('coding.teller.themes.none');
};

/** A key without words: strange to the form where there is one, else no more than a key. */
const keyWords = ({ t }: Text, { form }: Told, key: string): string =>
  form === null ? key : t('aside.told.strange', { key });

const consentWords = ({ t }: Text, { consent }: Told): string =>
  consent.basis === 'unknown'
    ? t('aside.told.consent.unknown')
    : Purpose.options
        .filter((purpose) => mayUse(consent, purpose).ok)
        .map((purpose) => t(`coding.consent.${purpose}`))
        .join(', ');

/** By what they are known, shortened, and their size. */
const fileWords = ({ t, number }: Text, attachments: AsideTelling['attachments']): string =>
  attachments
    .map(({ hash, bytes }) =>
      t('aside.told.files.one', { hash: hash.slice(0, 12), kilobytes: number(Math.ceil(bytes / 1000)) }),
    )
    .join(', ');
