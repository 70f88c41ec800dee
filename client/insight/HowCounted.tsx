import './HowCounted.css';
import type { Framework } from '../../shared/model/framework.ts';
import { glossary } from '../../shared/model/glossary.ts';
import { useText } from '../text/TextProvider.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';

/** The terms that one meets on this page, in the order of a story's way. */
const TERMS: readonly string[] = ['theme', 'signal', 'valence', 'indicator', 'threshold'];

/** How the numbers came about, in plain words, with the glossary's own. */
export function HowCounted({ framework, threshold }: { framework: Framework; threshold: number }) {
  const { t } = useText();
  const word = framework.themeWord.singular.nl;
  return (
    <Disclosure summary={t('insight.how')}>
      <div className="how-counted">
        <Paragraph>{t('insight.how.once', { word })}</Paragraph>
        <Paragraph>{t('insight.how.mixed')}</Paragraph>
        <Paragraph>{t('insight.how.coded')}</Paragraph>
        <Paragraph>{t('insight.how.percent')}</Paragraph>
        <Paragraph>{t('insight.how.small', { threshold })}</Paragraph>
        <Heading level={2} size={4}>
          {t('insight.how.words')}
        </Heading>
        <dl className="how-counted__words">
          {glossary
            .filter(({ term }) => TERMS.includes(term))
            .map(({ term, nl, definition }) => (
              <div key={term}>
                <dt>{nl}</dt>
                <dd>{definition}</dd>
              </div>
            ))}
        </dl>
      </div>
    </Disclosure>
  );
}
