const DAY_MS = 86_400_000;

/** RFC 9116 asks for a date less than a year ahead; it moves along, because the file is made when it is asked. */
const VALID_DAYS = 180;

/** Whom to tell of a weakness (RFC 9116), for `/.well-known/security.txt`. */
export const securityTxt = (options: { origin: string; contact: string; now: Date }): string =>
  [
    `Contact: ${options.contact}`,
    `Expires: ${new Date(options.now.getTime() + VALID_DAYS * DAY_MS).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${options.origin}/.well-known/security.txt`,
    '',
  ].join('\n');
