/**
 * Fills in a path of the table: `{name}` by the parameter, what is asked behind the question mark. Parts that
 * are undefined are left out. The path is the one in the request line, as signatures want it.
 */
export function addressOf(
  template: string,
  params: unknown,
  query: unknown,
): { path: string; query: string } {
  const values = new Map(Object.entries(Object(params)));
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name);
    if (typeof value !== 'string') throw new TypeError(`${template} lacks ${name}`);
    return encodeURIComponent(value);
  });
  const asked = Object.entries(Object(query)).filter(([, value]) => value !== undefined && value !== null);
  return { path, query: new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString() };
}
