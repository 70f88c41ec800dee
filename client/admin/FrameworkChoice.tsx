import type { Framework } from '../../shared/model/framework.ts';
import { useText } from '../text/TextProvider.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Chips } from './Chips.tsx';

interface FrameworkChoiceProps {
  id: string;
  error: string | undefined;
  frameworks: readonly Framework[];
  value: string;
  onValue: (key: string) => void;
}

/** The frameworks as large cards, each with its themes under the framework's own word for them. */
export function FrameworkChoice({ frameworks, value, ...field }: FrameworkChoiceProps) {
  const { t } = useText();
  return (
    <RadioGroup
      {...field}
      label={t('admin.round.framework')}
      description={t('admin.round.framework.about')}
      value={value}
      choices={frameworks.map((framework) => ({
        value: framework.key,
        label: `${framework.name} (${framework.municipality})`,
        description: (
          <span className="mv-framework">
            <span>{`${framework.themes.length} ${framework.themeWord.plural.nl}`}</span>
            <Chips inline names={framework.themes.map((theme) => theme.short.nl)} />
          </span>
        ),
      }))}
    />
  );
}
