/** Joins the class names that apply; whatever is not a string (a condition that was false) is left out. */
export function classNames(...names: readonly unknown[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
