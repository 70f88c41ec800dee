import { UPLOAD_PATH, type UploadName, uploadIdOf } from '../../shared/api/upload.ts';
import type { Client } from './client.ts';

/** Hands in files as tus 1.0.0 says, request by request, so that a test can leave out or repeat any. */

const TUS = { 'tus-resumable': '1.0.0' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const uploadAddress = (name: UploadName): string => `${UPLOAD_PATH}/${uploadIdOf(name)}`;

export const beginUpload = (client: Client, name: UploadName, bytes: number): Promise<Response> =>
  client.request(UPLOAD_PATH, {
    method: 'POST',
    headers: {
      ...TUS,
      'upload-length': String(bytes),
      'upload-metadata': `storyId ${base64(name.storyId)},hash ${base64(name.hash)}`,
    },
  });

export const bring = (
  client: Client,
  name: UploadName,
  part: Uint8Array,
  offset: number,
): Promise<Response> =>
  client.request(uploadAddress(name), {
    method: 'PATCH',
    headers: {
      ...TUS,
      'content-type': 'application/offset+octet-stream',
      'content-length': String(part.length),
      'upload-offset': String(offset),
    },
    body: Buffer.from(part),
  });

export const askUpload = (client: Client, name: UploadName): Promise<Response> =>
  client.request(uploadAddress(name), { method: 'HEAD', headers: TUS });

/** Begins, and brings all at once; gives the last answer. */
export const upload = async (client: Client, name: UploadName, sealed: Uint8Array): Promise<Response> => {
  const begun = await beginUpload(client, name, sealed.length);
  return begun.status === 201 ? bring(client, name, sealed, 0) : begun;
};
