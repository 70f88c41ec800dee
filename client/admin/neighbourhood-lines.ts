/** The neighbourhoods in a text with one a line: trimmed, each once, in the order of typing. */
export function neighbourhoodsIn(lines: string): string[] {
  const seen = new Map<string, string>();
  for (const line of lines.split(/\r?\n/)) {
    const name = line.trim().replace(/\s+/g, ' ');
    const key = name.toLocaleLowerCase('nl');
    if (name !== '' && !seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
