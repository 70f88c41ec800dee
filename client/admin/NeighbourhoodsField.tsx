import type { Round } from '../../shared/model/round.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Chips } from './Chips.tsx';
import { neighbourhoodsIn } from './neighbourhood-lines.ts';

interface NeighbourhoodsFieldProps {
  id: string;
  error: string | undefined;
  value: string;
  onValue: (lines: string) => void;
  before: Round | undefined;
}

/** The neighbourhoods, typed one a line and shown as what they become. */
export function NeighbourhoodsField({ value, onValue, before, ...field }: NeighbourhoodsFieldProps) {
  const { t } = useText();
  const names = neighbourhoodsIn(value);
  return (
    <Stack gap="sm">
      <TextArea
        {...field}
        label={t('admin.round.neighbourhoods')}
        description={t('admin.round.neighbourhoods.about')}
        rows={4}
        value={value}
        onValue={onValue}
      />
      {before && names.length === 0 && (
        <div>
          <Button icon="copy" onClick={() => onValue(before.neighbourhoods.join('\n'))}>
            {t('admin.round.neighbourhoods.before', { round: before.name })}
          </Button>
        </div>
      )}
      {names.length > 0 && <Chips names={names} label={t('admin.round.neighbourhoods')} />}
    </Stack>
  );
}
