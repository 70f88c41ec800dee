import './CompareTold.css';
import { useEffect, useRef } from 'react';
import type { AsideTelling, HeldStory } from '../../shared/api/set-aside.ts';
import { languages } from '../../shared/model/language.ts';
import { Purpose } from '../../shared/model/consent.ts';
import { mayUse } from '../../shared/rules/consent.ts';
import { type Piece, textDifference } from '../../shared/rules/text-difference.ts';
import { useText } from '../text/TextProvider.tsx';
import type { Text } from '../text/text.ts';
import { Card } from '../ui/Card.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';

interface CompareToldProps {
  telling: AsideTelling;
  held: HeldStory | null;
}

/** What was set aside beside the story that is here, with the words marked that only one of them has. */
export function CompareTold({ telling, held }: CompareToldProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // It takes the place of the button that was pressed.
  useEffect(() => heading.current?.focus(), []);
  const difference = held ? textDifference(held.text, telling.text) : null;
  return (
    <Card>
      <Heading level={2} size={3} tabIndex={-1} ref={heading} className="mv-card__title">
        {t('aside.open.title')}
      </Heading>
      {held && (
        <Paragraph muted>{t(held.text === telling.text ? 'aside.same-text' : 'aside.marked')}</Paragraph>
      )}
      <div className="mv-compare">
        {held && difference && (
          <section>
            <Heading level={3} size={4}>
              {t('aside.held')}: {t('aside.held.number', { number: held.number })}
            </Heading>
            <Told told={held} pieces={difference.one} files={NO_FILES} />
            {held.signalCount > 0 && (
              <Paragraph>{t('aside.held.signals', { count: held.signalCount })}</Paragraph>
            )}
          </section>
        )}
        <section>
          {held && (
            <Heading level={3} size={4}>
              {t('aside.other')}
            </Heading>
          )}
          <Told
            told={telling}
            pieces={difference?.other ?? [{ text: telling.text, own: false }]}
            files={telling.attachments}
          />
        </section>
      </div>
    </Card>
  );
}

/** Those of a story that is here are not told of yet. */
const NO_FILES: AsideTelling['attachments'] = [];

interface ToldProps {
  told: AsideTelling | HeldStory;
  pieces: readonly Piece[];
  files: AsideTelling['attachments'];
}

function Told({ told, pieces, files }: ToldProps) {
  const text = useText();
  const { t } = text;
  const { language } = told;
  return (
    <>
      {told.text === '' ? (
        <Paragraph muted>{t('aside.no-text')}</Paragraph>
      ) : (
        <p className="mv-compare__text" lang={language} dir={languages[language].direction}>
          {placed(pieces).map(({ start, text: words, own }) =>
            own ? <mark key={start}>{words}</mark> : <span key={start}>{words}</span>,
          )}
        </p>
      )}
      <SummaryList items={factsOf(text, told, files)} />
    </>
  );
}

/** Each piece with where it begins. */
const placed = (pieces: readonly Piece[]) => {
  let end = 0;
  return pieces.map((piece) => {
    const start = end;
    end += piece.text.length;
    return { ...piece, start };
  });
};

const factsOf = (
  { t, day, number }: Text,
  told: AsideTelling | HeldStory,
  files: AsideTelling['attachments'],
) => [
  { id: 'consent', term: t('aside.told.consent'), value: consentWords(t, told) },
  {
    id: 'themes',
    term: t('aside.told.themes'),
    value: told.themes.join(', ') || t('aside.told.themes.none'),
  },
  {
    id: 'feeling',
    term: t('aside.told.feeling'),
    value:
      told.feeling === null
        ? t('aside.told.feeling.none')
        : t('aside.told.feeling.of', { feeling: told.feeling }),
  },
  {
    id: 'on',
    term: t('aside.told.on'),
    value: told.toldOn === null ? t('aside.told.on.unknown') : day(told.toldOn),
  },
  { id: 'state', term: t('aside.told.state'), value: t(`aside.told.state.${told.state}`) },
  { id: 'language', term: t('aside.told.language'), value: t(`coding.language.${told.language}`) },
  ...(files.length === 0
    ? []
    : [
        {
          id: 'files',
          term: t('aside.told.files'),
          value: files
            .map(({ hash, bytes }) =>
              t('aside.told.files.one', {
                hash: hash.slice(0, 12),
                kilobytes: number(Math.ceil(bytes / 1000)),
              }),
            )
            .join('\n'),
        },
      ]),
];

const consentWords = (t: Text['t'], { consent }: AsideTelling | HeldStory): string =>
  consent.basis === 'unknown'
    ? t('aside.told.consent.unknown')
    : Purpose.options
        .filter((purpose) => mayUse(consent, purpose).ok)
        .map((purpose) => t(`coding.consent.${purpose}`))
        .join(', ');
