import { FileStore } from '@tus/file-store';
import { UPLOAD_DAYS } from '../../shared/api/upload.ts';
import type { MediaFiles } from './media-files.ts';

/** Milliseconds. */
const EXPIRY = UPLOAD_DAYS * 24 * 60 * 60 * 1000;

/**
 * Where tus keeps uploads under way. An upload's id follows from its file, so that whoever begins again, after a lost
 * answer or on another device, goes on where it stood: making it anew would throw away what had come.
 */
export class UploadStore extends FileStore {
  constructor({ uploads }: Pick<MediaFiles, 'uploads'>) {
    super({ directory: uploads, expirationPeriodInMilliseconds: EXPIRY });
    this.extensions = ['creation', 'expiration'];
  }

  override async create(upload: Upload): Promise<Upload> {
    const underWay = await this.find(upload.id);
    const goesOn = underWay !== null && underWay.size === upload.size && !isExpired(underWay);
    return goesOn ? underWay : super.create(upload);
  }

  /** The upload with what has come of it; `null` when there is none. */
  async find(id: string): Promise<Upload | null> {
    try {
      return await this.getUpload(id);
    } catch {
      return null;
    }
  }
}

type Upload = Awaited<ReturnType<FileStore['getUpload']>>;

/** Whether an upload, whole or not, has lain here too long; one that says not since when has. */
export const isExpired = (upload: Pick<Upload, 'creation_date'>, now = Date.now()): boolean =>
  !(now - Date.parse(upload.creation_date ?? '') <= EXPIRY);
