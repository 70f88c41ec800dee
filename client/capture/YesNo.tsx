import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import type { Attempt } from './attempt.ts';

/** An explicit yes or no, neither chosen beforehand (GDPR art. 4(11), recital 32). The page's heading asks. */
export function YesNo(props: {
  id: string;
  label: ReactNode;
  attempt: Attempt;
  value: boolean | undefined;
  onValue: (yes: boolean) => void;
}) {
  const { t } = useText();
  const { id, label, attempt, value, onValue } = props;
  return (
    <RadioGroup
      id={id}
      label={label}
      hideLabel
      error={attempt.fault && t(attempt.fault)}
      layout="grid"
      choices={[
        { value: 'yes', label: t('tell.yes-may') },
        { value: 'no', label: t('tell.no-rather-not') },
      ]}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onValue={(chosen) => onValue(chosen === 'yes')}
    />
  );
}
