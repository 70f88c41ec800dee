import type { AsideTelling, HeldStory } from '../../shared/api/set-aside.ts';
import { Purpose } from '../../shared/model/consent.ts';
import { mayUse } from '../../shared/rules/consent.ts';
import type { Text } from '../text/text.ts';

type Told = AsideTelling | HeldStory;

/** What is known of a story besides its text, in words. Of the files of a story that is here nothing is told. */
export function toldFacts(text: Text, told: Told): { id: string; term: string; value: string }[] {
  const { t, day } = text;
  const fact = (id: string, term: string, value: string) => ({ id, term, value });
  return [
    fact('consent', t('aside.told.consent'), consentWords(text, told)),
    fact('themes', t('aside.told.themes'), told.themes.join(', ') || t('aside.told.themes.none')),
    fact('feeling', t('aside.told.feeling'), feelingWords(text, told)),
    fact('on', t('aside.told.on'), told.toldOn === null ? t('aside.told.on.unknown') : day(told.toldOn)),
    fact('state', t('aside.told.state'), t(`aside.told.state.${told.state}`)),
    fact('language', t('aside.told.language'), t(`coding.language.${told.language}`)),
    ...('attachments' in told && told.attachments.length > 0
      ? [fact('files', t('aside.told.files'), fileWords(text, told))]
      : []),
  ];
}

const feelingWords = ({ t }: Text, { feeling }: Told): string =>
  feeling === null ? t('aside.told.feeling.none') : t('aside.told.feeling.of', { feeling });

const consentWords = ({ t }: Text, { consent }: Told): string =>
  consent.basis === 'unknown'
    ? t('aside.told.consent.unknown')
    : Purpose.options
        .filter((purpose) => mayUse(consent, purpose).ok)
        .map((purpose) => t(`coding.consent.${purpose}`))
        .join(', ');

/** By what they are known, shortened, and their size. */
const fileWords = ({ t, number }: Text, { attachments }: AsideTelling): string =>
  attachments
    .map(({ hash, bytes }) =>
      t('aside.told.files.one', { hash: hash.slice(0, 12), kilobytes: number(Math.ceil(bytes / 1000)) }),
    )
    .join(', ');
