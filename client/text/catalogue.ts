import type { Messages } from '@lingui/core';
import { Language } from '../../shared/model/language.ts';
import type { CatalogueName } from './message-id.ts';

type Load = () => Promise<{ messages: Messages }>;

/** Dutch is always there; staff and interviewers read Dutch only. */
const sources: Record<CatalogueName, { nl: Load } & Partial<Record<Language, Load>>> = {
  teller: {
    nl: () => import('./nl/teller.json?lingui'),
    ar: () => import('./ar/teller.json?lingui'),
  },
  voice: {
    nl: () => import('./nl/voice.json?lingui'),
    ar: () => import('./ar/voice.json?lingui'),
  },
  public: {
    nl: () => import('./nl/public.json?lingui'),
    ar: () => import('./ar/public.json?lingui'),
  },
  device: { nl: () => import('./nl/device.json?lingui') },
  staff: { nl: () => import('./nl/staff.json?lingui') },
  rescue: { nl: () => import('./nl/rescue.json?lingui') },
};

/**
 * The compiled messages of one catalogue in one language. What a translation lacks is said in Dutch; which
 * those are is told by tests/client/text/catalogue.test.ts.
 */
export async function loadMessages(name: CatalogueName, language: Language): Promise<Messages> {
  const source = sources[name];
  const own = language === 'nl' ? undefined : source[language];
  const [dutch, translated] = await Promise.all([source.nl(), own?.()]);
  return { ...dutch.messages, ...translated?.messages };
}

/** The languages in which a catalogue is written. */
export const languagesOf = (name: CatalogueName): Language[] =>
  Language.options.filter((language) => sources[name][language] !== undefined);
