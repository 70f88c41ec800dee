import { useEffect, useState } from 'react';
import type { EventCode } from '../../../shared/model/event.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { selectOptionalForm } from '../../local/form.ts';
import { fetchForm } from '../../sync/contact.ts';
import { db, world } from '../device/device.ts';

export type FormFaultKind = 'unknown' | 'offline' | 'problem';

export type FormState =
  { kind: 'loading' } | { kind: 'ready'; form: TellingForm } | { kind: 'fault'; fault: FormFaultKind };

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

async function loadForm(code: EventCode, show: (state: FormState) => void): Promise<void> {
  const kept = await selectOptionalForm(db, code);
  if (kept) show({ kind: 'ready', form: kept });
  const result = await fetchForm(db, world, code);
  switch (result.kind) {
    case 'ok':
      return show({ kind: 'ready', form: result.value });
    case 'offline':
      return show({ kind: 'fault', fault: 'offline' });
    case 'problem':
      return show({ kind: 'fault', fault: result.problem.status === 404 ? 'unknown' : 'problem' });
  }
}
