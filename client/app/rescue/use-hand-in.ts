import { useRef, useState } from 'react';
import type { CallOptions } from '../../api/call.ts';
import { handIn, openRescueFile } from '../../sync/rescue-file.ts';
import { begun, chosenFile, isReady, withOpening, withTold, type HandInFile } from './hand-in-file.ts';

export interface HandIn {
  files: readonly HandInFile[];
  choose: (blobs: readonly File[]) => void;
  handIn: (file: HandInFile) => Promise<void>;
  /** Everything that is ready, one after the other. */
  handInAll: () => Promise<void>;
  cancel: (file: HandInFile) => void;
  remove: (file: HandInFile) => void;
}

/** The files on the page, and what is done with them, in the name of whoever `options` sign or are signed in for. */
export function useHandIn(options: CallOptions): HandIn {
  const [files, setFiles] = useState<readonly HandInFile[]>([]);
  const chosen = useRef(0);
  const running = useRef(new Map<number, AbortController>());

  const change = (id: number, by: (file: HandInFile) => HandInFile) =>
    setFiles((all) => all.map((file) => (file.id === id ? by(file) : file)));

  const open = async ({ id, blob }: HandInFile) => {
    const opening = await openRescueFile(blob, options);
    change(id, (file) => withOpening(file, opening));
  };

  const choose = (blobs: readonly File[]) => {
    const added = blobs.map((blob) => chosenFile((chosen.current += 1), blob));
    setFiles((all) => [...all, ...added]);
    for (const file of added) void open(file);
  };

  const bring = async ({ id, stage }: HandInFile) => {
    if (stage.kind !== 'opened' || running.current.has(id)) return;
    const stop = new AbortController();
    running.current.set(id, stop);
    change(id, begun);
    const end = await handIn(
      stage.file,
      {
        tell: (told) => change(id, (file) => withTold(file, told)),
        progress: (sent) => change(id, (file) => ({ ...file, sent })),
      },
      { ...options, signal: stop.signal },
    );
    running.current.delete(id);
    change(id, (file) => ({ ...file, busy: false, end }));
  };

  return {
    files,
    choose,
    handIn: async (file) => {
      if (file.stage.kind !== 'refused') return bring(file);
      change(file.id, (same) => ({ ...same, stage: { kind: 'opening' } }));
      await open(file);
    },
    handInAll: async () => {
      for (const file of files.filter(isReady)) await bring(file);
    },
    cancel: ({ id }) => running.current.get(id)?.abort(),
    remove: ({ id }) => {
      running.current.get(id)?.abort();
      setFiles((all) => all.filter((file) => file.id !== id));
    },
  };
}
