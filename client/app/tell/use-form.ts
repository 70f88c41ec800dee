import { useEffect, useState } from 'react';
import type { EventCode } from '../../../shared/model/event.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { call } from '../../api/call.ts';
import { mayHoldSomething } from '../../local/store-name.ts';
import { phoneStore } from './store.ts';

export type FormFaultKind = 'unknown' | 'offline' | 'problem' | 'untrusted';

export type FormState =
  | { kind: 'loading' }
  /** `fresh`: nothing lies on this phone yet, so there is no draft to look for. */
  | { kind: 'ready'; form: TellingForm; fresh: boolean }
  | { kind: 'fault'; fault: FormFaultKind };

/**
 * The form behind an event's code: the one on this device at once, else the one that the server gives. A newer
 * one that comes in is for the next telling, so that no question changes under a teller's hands.
 */
export function useForm(code: EventCode): { state: FormState; again: () => void } {
  const [state, setState] = useState<FormState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // Synchronises with the device's store and the network.
  useEffect(() => {
    let left = false;
    const show = (next: FormState) => {
      if (!left) setState((now) => (now.kind === 'ready' ? now : next));
    };
    void loadForm(code, show);
    return () => {
      left = true;
    };
  }, [code, attempt]);
  const again = () => {
    setState({ kind: 'loading' });
    setAttempt(attempt + 1);
  };
  return { state, again };
}

/** How long the first question has a slow network to itself before the store's code comes in, in milliseconds. */
const HEAD_START = 1_000;

async function loadForm(eventCode: EventCode, show: (state: FormState) => void): Promise<void> {
  const fresh = !(await mayHoldSomething());
  const kept = fresh ? null : await keptForm(eventCode);
  if (kept) show({ kind: 'ready', form: kept, fresh });
  const result = await call('getForm', { params: { eventCode } });
  switch (result.kind) {
    case 'ok':
      return fresh ? showAtOnce(result.value, show) : showIfTrusted(result.value, show);
    case 'offline':
      return show({ kind: 'fault', fault: 'offline' });
    case 'problem':
      return show({ kind: 'fault', fault: result.problem.status === 404 ? 'unknown' : 'problem' });
  }
}

async function showAtOnce(form: TellingForm, show: (state: FormState) => void): Promise<void> {
  show({ kind: 'ready', form, fresh: true });
  await new Promise((resolve) => setTimeout(resolve, HEAD_START));
  await (await phoneStore()).keepForm(form);
}

/** A phone that was here before knows whose keys to expect, and nothing is told under others. */
async function showIfTrusted(form: TellingForm, show: (state: FormState) => void): Promise<void> {
  const trusted = await (await phoneStore()).keepForm(form).catch((error: unknown) => {
    console.error('the store of this device does not open', error);
    return true;
  });
  show(trusted ? { kind: 'ready', form, fresh: false } : { kind: 'fault', fault: 'untrusted' });
}

/** A store that does not open (a private window) is no reason not to ask the server. */
async function keptForm(eventCode: EventCode): Promise<TellingForm | null> {
  try {
    return await (await phoneStore()).keptForm(eventCode);
  } catch (error) {
    console.error('the store of this device does not open', error);
    return null;
  }
}
