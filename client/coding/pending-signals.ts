import type { SignalDraft } from '../../shared/api/story.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import type { Refusal } from '../../shared/api/result.ts';

/** A signal that the server has not acknowledged: on its way, or kept because it was refused. */
export interface PendingSignal {
  storyId: StoryId;
  draft: SignalDraft;
  /** Was it marked here, or is a signal of the server's given another meaning? */
  fresh: boolean;
  /** Why the last attempt did not go well; null while one runs. */
  refusal: Refusal | null;
}

/**
 * What analysts marked and the server does not have yet. It outlives the page, in memory only: a story's words
 * are not kept in this browser. Tells its listeners after every change.
 */
class PendingSignals {
  #all: readonly PendingSignal[] = [];
  readonly #listeners = new Set<() => void>();

  /** The same array until something changes. */
  readonly all = (): readonly PendingSignal[] => this.#all;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  put(signal: PendingSignal) {
    this.#change([...this.#without(signal.draft.id), signal]);
  }

  drop(id: string) {
    this.#change(this.#without(id));
  }

  #without(id: string) {
    return this.#all.filter(({ draft }) => draft.id !== id);
  }

  #change(all: readonly PendingSignal[]) {
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }
}

export const pendingSignals = new PendingSignals();
