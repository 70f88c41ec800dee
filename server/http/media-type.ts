import { Problem } from '../../shared/api/problem.ts';

/**
 * Only JSON, in UTF-8, as it is: no other type (a page elsewhere can send a form without asking, not JSON), and
 * nothing compressed (a small body could unpack to a large one).
 */
export const requireJson = (headers: Headers): void => {
  const encoding = headers.get('content-encoding') ?? 'identity';
  const type = headers.get('content-type') ?? '';
  if (encoding.toLowerCase() !== 'identity' || !JSON_TYPE.test(type)) throw new Problem('wrong-media-type');
};

const JSON_TYPE = /^application\/json *(; *charset="?utf-8"? *)?$/i;
