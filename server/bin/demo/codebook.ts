import type { ThemeKey } from './demo-story.ts';

export type DemoCode = { key: string; name: string; definition: string; theme: ThemeKey };

/** The codes of the demo's analysts: what a code covers, and what it leaves to its neighbour. */
export const codebook = [
  {
    key: 'burenhulp',
    name: 'Burenhulp',
    definition: 'Mensen uit de buurt helpen elkaar, of juist niet. Niet: hulp door een organisatie.',
    theme: 'samen-sterk',
  },
  {
    key: 'ontmoeting',
    name: 'Ontmoeting',
    definition: 'Een plek of moment waar mensen elkaar leren kennen, of het gemis daarvan.',
    theme: 'samen-sterk',
  },
  {
    key: 'eenzaamheid',
    name: 'Alleen staan',
    definition: 'Iemand voelt zich alleen of staat er alleen voor, of komt daar juist uit.',
    theme: 'samen-sterk',
  },
  {
    key: 'samenwerking',
    name: 'Samenwerking',
    definition: 'Organisaties stemmen met elkaar af, of werken langs elkaar heen.',
    theme: 'verbinding',
  },
  {
    key: 'opnieuw-vertellen',
    name: 'Opnieuw vertellen',
    definition: 'Iemand moet hetzelfde verhaal vaker doen, of hoeft dat juist niet meer.',
    theme: 'verbinding',
  },
  {
    key: 'eigen-kracht',
    name: 'Zien wat iemand kan',
    definition: 'Er wordt gekeken naar wat iemand kan en wil, of alleen naar wat niet lukt.',
    theme: 'talent',
  },
  {
    key: 'werk-en-leren',
    name: 'Werk en leren',
    definition: 'Een opleiding, stage, baan of vrijwilligerswerk waarin iemand groeit of vastloopt.',
    theme: 'talent',
  },
  {
    key: 'formulieren',
    name: 'Formulieren en bewijs',
    definition: 'Papierwerk, bewijsstukken en regels. Niet: de tijd die iemand wacht.',
    theme: 'regelluw',
  },
  {
    key: 'wachttijd',
    name: 'Wachttijd',
    definition: 'Hoe lang het duurt tot er een antwoord of hulp is, en of iemand dat vooraf weet.',
    theme: 'regelluw',
  },
  {
    key: 'vertrouwen',
    name: 'Vertrouwen of controle',
    definition: 'Iemand wordt geloofd en mag zelf kiezen, of moet zich steeds verantwoorden.',
    theme: 'regelluw',
  },
  {
    key: 'bejegening',
    name: 'Bejegening',
    definition: 'De toon en houding waarmee iemand wordt behandeld.',
    theme: 'mensgericht',
  },
  {
    key: 'luisteren',
    name: 'Kijken naar het hele leven',
    definition: 'De hulp past bij hoe iemand leeft, of kijkt alleen naar één deel. Niet: de toon.',
    theme: 'mensgericht',
  },
  {
    key: 'bereikbaarheid',
    name: 'Bereikbaarheid',
    definition: 'Iemand kan de goede persoon vinden en bereiken op een manier die past.',
    theme: 'mensgericht',
  },
  {
    key: 'terughoren',
    name: 'Iets terughoren',
    definition: 'Iemand hoort wat er met een verhaal of idee gebeurt, of hoort niets.',
    theme: 'vertellen',
  },
] as const satisfies readonly DemoCode[];

export type CodeKey = (typeof codebook)[number]['key'];
