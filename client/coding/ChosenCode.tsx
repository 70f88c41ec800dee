import type { Code } from '../../shared/model/code.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';

/** The code that was taken, and the way to another. */
export function ChosenCode({ code, onOther }: { code: Code | undefined; onOther: () => void }) {
  const { t } = useText();
  return (
    <div className="chosen-code">
      <span>
        <span className="chosen-code__label">{t('coding.form.code.chosen')}</span>
        <strong className="chosen-code__name">{code?.name ?? t('coding.signals.unknown-code')}</strong>
      </span>
      <Button variant="subtle" onClick={onOther}>
        {t('coding.form.code.other')}
      </Button>
    </div>
  );
}
