import type deviceMessages from './nl/device.json';
import type publicMessages from './nl/public.json';
import type rescueMessages from './nl/rescue.json';
import type staffMessages from './nl/staff.json';
import type tellerMessages from './nl/teller.json';
import type voiceMessages from './nl/voice.json';

/**
 * The messages of a page, by who reads it: a teller, one who tells by voice, whoever comes by, an interviewer at a tablet,
 * staff, and whoever of those two hands in a rescue file.
 */
export interface Catalogues {
  teller: keyof typeof tellerMessages;
  voice: keyof typeof voiceMessages;
  public: keyof typeof publicMessages;
  device: keyof typeof deviceMessages;
  staff: keyof typeof staffMessages;
  rescue: keyof typeof rescueMessages;
}

export type CatalogueName = keyof Catalogues;

/** Every message there is in Dutch, which is the language that each text must have. */
export type MessageId = Catalogues[CatalogueName];
export type TellerMessageId = Catalogues['teller'];
