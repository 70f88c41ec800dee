import type { Page } from 'playwright-core';
import ar from '../../client/text/ar/teller.json' with { type: 'json' };
import nl from '../../client/text/nl/teller.json' with { type: 'json' };
import { languages, type Language } from '../../shared/model/language.ts';
import { localize } from '../../shared/model/local-text.ts';
import type { LocalText } from '../../shared/model/local-text.ts';
import { uithoorn } from '../../shared/model/frameworks/uithoorn.ts';
import { standardQuestionnaire } from '../../shared/model/questionnaires/standard.ts';

/** Looks at a screen; the name says which. */
export type Look = (name: string) => Promise<void>;

/** What somebody tells: themes by their keys, feeling from 1 to 5, and a choice of each closed question. */
export type ToldByHand = {
  language: Language;
  text: string;
  themes: readonly string[];
  feeling: 1 | 2 | 3 | 4 | 5;
  answers: Readonly<Record<string, string>>;
};

const words = { nl, ar };

/**
 * Walks the telling screens as a teller does, from the choice of language to the receipt code, and leaves the page
 * there with the code written down. Returns the code as it is shown.
 */
export const tellUpToReceipt = async (page: Page, told: ToldByHand, look: Look): Promise<string> => {
  await tellUpToStory(page, told.language, look);
  const t = words[told.language];
  await page.getByLabel(t['tell.story.label'], { exact: true }).fill(told.text);
  await page.getByText(t['saving.saved']).waitFor();
  await look('story');
  return tellFromStoryOn(page, told, look);
};

/** As far as the screen of the story itself. */
export const tellUpToStory = async (page: Page, language: Language, look: Look): Promise<void> => {
  const t = words[language];
  // Clicked, not checked: the choice shows once the words of another language have come in.
  await page.getByRole('radio', { name: languages[language].ownName }).click();
  await page.getByRole('button', { name: t['tell.start'], exact: true }).waitFor();
  await look('language');
  await page.getByRole('button', { name: t['tell.start'], exact: true }).click();

  await page.getByRole('radio', { name: t['tell.yes-may'] }).waitFor();
  await look('hold');
  await page.getByRole('radio', { name: t['tell.yes-may'], exact: true }).check();
  await page.getByRole('button', { name: t['tell.next'], exact: true }).click();
  await page.getByLabel(t['tell.story.label'], { exact: true }).waitFor();
};

/** On from there, to the receipt code. */
export const tellFromStoryOn = async (
  page: Page,
  told: Omit<ToldByHand, 'text'>,
  look: Look,
): Promise<string> => {
  const t = words[told.language];
  const say = (text: LocalText): string => localize(text, told.language).text;
  const next = () => page.getByRole('button', { name: t['tell.next'], exact: true }).click();
  const choose = (name: string) => page.getByRole('radio', { name, exact: true }).check();
  await next();

  const { themesQuestion, feeling, questions } = standardQuestionnaire;
  await page.getByRole('heading', { name: say(themesQuestion) }).waitFor();
  for (const theme of uithoorn.themes.filter(({ key }) => told.themes.includes(key))) {
    await page.getByRole('checkbox', { name: say(theme.short) }).check();
  }
  await look('themes');
  await next();

  const step = feeling.steps[told.feeling - 1];
  await page.getByRole('heading', { name: say(feeling.question) }).waitFor();
  await choose(step ? say(step) : '');
  await look('feeling');
  await next();

  for (const { key, text, choices } of questions) {
    await page.getByRole('heading', { name: say(text) }).waitFor();
    const choice = choices.find((one) => one.key === told.answers[key]);
    await choose(choice ? say(choice.text) : '');
    await look(`question-${key}`);
    await next();
  }

  for (const [purpose, given] of [
    ['analysis', true],
    ['quotation', true],
    ['sharing', false],
  ] as const) {
    await page.getByText(counter(t['tell.consent.counter'], purpose)).waitFor();
    await choose(given ? t['tell.yes-may'] : t['tell.no-rather-not']);
    await look(`consent-${purpose}`);
    await next();
  }

  await page.getByRole('heading', { name: t['tell.check.title'] }).waitFor();
  await look('check');
  await page.getByRole('button', { name: t['tell.check.next'] }).click();

  await page.getByRole('heading', { name: t['tell.receipt.title'], exact: true }).waitFor();
  await look('receipt');
  await choose(t['tell.receipt.kept-yes']);
  return (await page.locator('.mv-receipt').innerText()).match(/(?:[0-9A-Z]{4}\s*-?\s*){6}/)?.[0] ?? '';
};

/** Finishes the story that stands at its receipt: it is sealed, and *saved* is said. */
export const finish = async (page: Page, language: Language): Promise<void> => {
  const t = words[language];
  await page.getByRole('button', { name: t['tell.finish'] }).click();
  await page.getByRole('heading', { name: t['saved.title'] }).waitFor();
};

const counter = (message: string, purpose: string): string =>
  message
    .replace('{current}', String(['analysis', 'quotation', 'sharing'].indexOf(purpose) + 1))
    .replace('{total}', '3');
