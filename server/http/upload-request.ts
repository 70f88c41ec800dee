import { Problem } from '../../shared/api/problem.ts';
import { UPLOAD_REQUEST_MAX_BYTES, UploadName } from '../../shared/api/upload.ts';

/** What somebody who begins an upload says of it; throws `invalid-input` when that is not all there is to know. */
export const announcedBy = ({ headers }: Request): { name: UploadName; bytes: number } => {
  const metadata = metadataOf(headers.get('upload-metadata') ?? '');
  const name = UploadName.safeParse(metadata);
  const bytes = headers.get('upload-length') ?? '';
  if (!name.success) throw invalid('upload-metadata');
  if (!/^\d{1,12}$/.test(bytes)) throw invalid('upload-length');
  return { name: name.data, bytes: Number(bytes) };
};

/** How many bytes a request brings: said beforehand, and not more than one request may. */
export const bytesBroughtBy = ({ headers }: Request): number => {
  const length = headers.get('content-length');
  if (length === null) throw invalid('content-length');
  if (Number(length) > UPLOAD_REQUEST_MAX_BYTES) throw new Problem('too-large');
  return Number(length);
};

const invalid = (name: string): Problem =>
  new Problem('invalid-input', { invalidParams: [{ name, reason: 'form' }] });

/** `storyId MDE5…,hash c0ZR…`: names with their values in base 64 (tus 1.0.0, Upload-Metadata). */
const metadataOf = (header: string): Record<string, string> =>
  Object.fromEntries(
    header.split(',').map((pair) => {
      const [name = '', value = ''] = pair.trim().split(' ');
      return [name, Buffer.from(value, 'base64').toString('utf8')];
    }),
  );
