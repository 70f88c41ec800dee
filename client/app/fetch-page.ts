import { notFound, routes } from './routes.tsx';

/** Fetches the page at this address, with its words; throws when the network does not give it. */
export function fetchPage(address: string): Promise<void> {
  const route = routes.find(({ path }) => patternOf(path).test(address));
  return (route ?? notFound).fetch();
}

/** The addresses of a route: as they stand there, with one part of the path for each `:name`. */
const patternOf = (path: string | RegExp): RegExp =>
  typeof path === 'string' ? new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`) : path;
