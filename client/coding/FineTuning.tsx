import type { Span } from '../../shared/model/signal.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { nudged } from './reading-units.ts';

/** Moves the borders of a chosen passage by a letter: what a mouse can do exactly, keys can do here. */
export function FineTuning(props: { text: string; span: Span; onSpan: (span: Span) => void }) {
  const { text, span, onSpan } = props;
  const { t } = useText();
  const move = (border: 'start' | 'end', step: 1 | -1) => () => onSpan(nudged(text, span, border, step));
  return (
    <Disclosure summary={t('coding.form.fine')}>
      <div className="fine-tuning">
        <Button onClick={move('start', -1)}>{t('coding.form.fine.start-back')}</Button>
        <Button onClick={move('start', 1)}>{t('coding.form.fine.start-on')}</Button>
        <Button onClick={move('end', -1)}>{t('coding.form.fine.end-back')}</Button>
        <Button onClick={move('end', 1)}>{t('coding.form.fine.end-on')}</Button>
      </div>
    </Disclosure>
  );
}
