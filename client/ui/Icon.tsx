import './Icon.css';
import { classNames } from './class-names.ts';
import { ICON_PATHS, type IconName } from './icon-paths.ts';

export type IconProps = {
  name: IconName;
  /** Only for an icon that stands without words; without it the icon is decoration. */
  label?: string;
  /** In em of the text beside it; 1.25 by default. */
  size?: number;
};

/** Icons that point along the line of reading, and turn with it. */
const DIRECTED: ReadonlySet<IconName> = new Set(['arrow', 'back', 'send', 'chevron', 'list']);

/** An icon of our own set, drawn on 24 by 24 with a stroke of 2. */
export function Icon({ name, label, size = 1.25 }: IconProps) {
  return (
    <svg
      className={classNames('mv-icon', DIRECTED.has(name) && 'mv-icon--directed')}
      viewBox="0 0 24 24"
      width={`${size}em`}
      height={`${size}em`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
