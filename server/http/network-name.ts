import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

const DAY_MS = 86_400_000;

/**
 * Gives networks names from which no address can be read, for counting attempts: an HMAC of the address's prefix
 * under a key that lives in memory for one day (UTC). One network is a /24 of IPv4 and a /56 of IPv6, what a
 * household or a hall with wifi has.
 */
export const networkNames = (now: () => Date): ((address: string | null) => string) => {
  let key = randomBytes(32);
  let day = dayOf(now());
  return (address) => {
    if (dayOf(now()) !== day) {
      key = randomBytes(32);
      day = dayOf(now());
    }
    return createHmac('sha256', key).update(prefixOf(address)).digest('base64url');
  };
};

const dayOf = (moment: Date): number => Math.floor(moment.getTime() / DAY_MS);

const prefixOf = (address: string | null): string => {
  if (address === null) return 'none';
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? prefixOfIPv6(plain) : plain.split('.').slice(0, 3).join('.');
};

/** The first 56 bits, written in full. */
const prefixOfIPv6 = (address: string): string => {
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail);
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = address.includes('::') ? [...before, ...zeros, ...after] : before;
  return groups
    .map((group) => group.padStart(4, '0'))
    .join('')
    .slice(0, 14)
    .toLowerCase();
};

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));
