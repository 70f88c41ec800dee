/** FNV-1a, so that runs that lie side by side draw from chances that do not. */
export const hashOf = (text: string): number => {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
};
