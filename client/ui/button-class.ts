import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'subtle' | 'danger';

const VARIANT_CLASS: Record<ButtonVariant, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
  danger: 'utrecht-button--secondary-action mv-button--danger',
};

/** The classes of a button, for a button element and for a link that looks like one. */
export function buttonClass(variant: ButtonVariant, wide: boolean, extra?: string): string {
  return classNames('utrecht-button mv-button', VARIANT_CLASS[variant], wide && 'mv-button--wide', extra);
}
