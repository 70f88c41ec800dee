import './CompareTold.css';
import type { AsideTelling, HeldStory } from '../../shared/api/set-aside.ts';
import { languages } from '../../shared/model/language.ts';
import { type Piece, textDifference } from '../../shared/rules/text-difference.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { Face, type Mood } from '../ui/Face.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { comparedFacts, type ToldFact, toldFacts } from './told-facts.ts';

interface CompareToldProps {
  telling: AsideTelling;
  held: HeldStory | null;
}

/** What was set aside, beside the story that is here, with all marked that only one of them has. */
export function CompareTold({ telling, held }: CompareToldProps) {
  const { t } = useText();
  return (
    <Card level={2} title={t('aside.open.title')}>
      {held ? <Both telling={telling} held={held} /> : <Alone telling={telling} />}
    </Card>
  );
}

function Alone({ telling }: { telling: AsideTelling }) {
  const text = useText();
  return (
    <>
      <Words told={telling} pieces={[{ text: telling.text, own: false }]} />
      {telling.form === null && <Paragraph muted>{text.t('aside.told.no-form')}</Paragraph>}
      <SummaryList
        items={toldFacts(text, telling).map((fact) => ({ ...fact, value: <Value fact={fact} /> }))}
      />
    </>
  );
}

function Both({ telling, held }: { telling: AsideTelling; held: HeldStory }) {
  const text = useText();
  const { t } = text;
  const difference = textDifference(held.text, telling.text);
  const heldName = t('aside.held.number', { number: held.number });
  return (
    <>
      <Paragraph muted>{t(held.text === telling.text ? 'aside.same-text' : 'aside.marked')}</Paragraph>
      <div className="mv-compare">
        <section>
          <Heading level={3} size={4}>
            {heldName}
          </Heading>
          <Words told={held} pieces={difference.one} />
        </section>
        <section>
          <Heading level={3} size={4}>
            {t('aside.other')}
          </Heading>
          <Words told={telling} pieces={difference.other} />
        </section>
      </div>
      {held.signalCount > 0 && <Paragraph>{t('aside.held.signals', { count: held.signalCount })}</Paragraph>}
      {telling.form === null && <Paragraph muted>{t('aside.told.no-form')}</Paragraph>}
      <dl className="mv-compare__facts">
        {comparedFacts(text, held, telling).map(({ id, term, held: here, other: there, differs }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>
              <span className="mv-compare__of">{heldName}: </span>
              <Value fact={here} differs={differs} />
            </dd>
            <dd>
              <span className="mv-compare__of">{t('aside.other')}: </span>
              <Value fact={there} differs={differs} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const MOODS: readonly Mood[] = [1, 2, 3, 4, 5];

/** A feeling has its face before its word, as the analysts see it. */
function Value({ fact, differs = false }: { fact: ToldFact | null; differs?: boolean }) {
  if (fact === null) return '–';
  const mood = MOODS.find((one) => one === fact.feeling);
  return (
    <span className="mv-compare__value">
      {mood && <Face mood={mood} size={26} />} {differs ? <mark>{fact.value}</mark> : fact.value}
    </span>
  );
}

function Words({ told, pieces }: { told: AsideTelling | HeldStory; pieces: readonly Piece[] }) {
  const { t } = useText();
  if (told.text === '') return <Paragraph muted>{t('aside.no-text')}</Paragraph>;
  return (
    <p className="mv-compare__text" lang={told.language} dir={languages[told.language].direction}>
      {placed(pieces).map(({ start, text, own }) =>
        own ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </p>
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
