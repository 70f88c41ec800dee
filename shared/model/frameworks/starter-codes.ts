import type { Framework } from '../framework.ts';

/** A code to begin with; it says what a passage is about, and leaves it to the valence whether that was good. */
export type StarterCode = { theme: string; name: string; definition: string };

/**
 * The codes that a round begins with, so that whoever reads its first story does not meet an empty list. Few on
 * purpose: the analysts' own codes come from the stories. In the framework's order of themes.
 */
export const starterCodesOf = (framework: Framework): StarterCode[] => {
  const ofFramework = starterCodes[framework.key] ?? {};
  return framework.themes.flatMap(({ key: theme }) =>
    Object.entries(ofFramework[theme] ?? {}).map(([name, definition]) => ({ theme, name, definition })),
  );
};

/** Framework -> theme -> name -> definition. */
const starterCodes: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  uithoorn: {
    'samen-sterk': {
      'Elkaar helpen': 'Mensen in de buurt helpen elkaar, of juist niet.',
      'Contact in de buurt': 'Mensen kennen en ontmoeten, of alleen staan.',
    },
    verbinding: {
      Samenwerken: 'Organisaties stemmen met elkaar af, of werken langs elkaar heen.',
      'Opnieuw vertellen': 'Hetzelfde verhaal vaker moeten doen, of juist niet meer.',
    },
    talent: {
      'Kijken naar wat kan': 'Er wordt gekeken naar wat iemand kan en wil, of alleen naar wat niet lukt.',
      'Leren en werken': 'Opleiding, werk of vrijwilligerswerk waarin iemand groeit of vastloopt.',
    },
    regelluw: {
      Papierwerk: 'Formulieren, bewijsstukken en regels.',
      Wachten: 'Hoe lang het duurt, en of iemand dat vooraf weet.',
      Vertrouwen: 'Op zijn woord geloofd worden, of steeds iets moeten bewijzen.',
    },
    mensgericht: {
      Bejegening: 'Hoe iemand wordt aangesproken en behandeld.',
      'Het hele leven': 'Er wordt naar alles gekeken wat speelt, of naar één stukje.',
    },
    vertellen: {
      Meepraten: 'Invloed hebben op wat er gebeurt, of niet gehoord worden.',
      Terughoren: 'Horen wat er met een vraag of verhaal is gedaan.',
    },
  },
  vijfheerenlanden: {
    meedoen: {
      'Werk en vrijwilligerswerk': 'Een plek hebben waar iemand nodig is, of die niet vinden.',
      'Contact met anderen': 'Mensen kennen en ontmoeten, of alleen staan.',
    },
    vitaliteit: {
      'Gezond leven': 'Bewegen, eten, slapen en wat dat makkelijk of moeilijk maakt.',
      Veerkracht: 'Met tegenslag om kunnen gaan, en wat daarbij helpt.',
    },
    'zelf-zorgen': {
      'Passende hulp': 'Hulp die past bij wat nodig is: niet te veel, niet te weinig.',
      'Kind en gezin': 'Hoe het thuis gaat met kinderen en ouders.',
    },
    ontwikkelen: {
      'School en leren': 'Leren op school en daarna, en de stap van het een naar het ander.',
      Opvoeden: 'Steun bij het opvoeden, of die missen.',
    },
  },
  voorschoten: {
    'eigen-regie': {
      'Zelf kiezen': 'Zelf beslissen over hulp, of dat anderen het doen.',
      'Zelf verder kunnen': 'Het zonder hulp redden, en wat daarvoor nodig is.',
    },
    opgroeien: {
      'Kind en gezin': 'Hoe het thuis gaat met kinderen en ouders.',
      School: 'Hoe het gaat op school, en of die meedenkt.',
    },
    'samen-veilig': {
      'Veilig voelen': 'Veilig zijn of zich onveilig voelen, thuis of op straat.',
      'Contact in de buurt': 'Mensen kennen en ontmoeten, of alleen staan.',
    },
    'zorg-dichtbij': {
      Bereikbaarheid: 'Zorg in de buurt kunnen vinden en er kunnen komen.',
      'Vaste gezichten': 'Dezelfde hulpverlener houden, of steeds een ander.',
    },
    'hulp-op-tijd': {
      Wachten: 'Hoe lang het duurt, en of iemand dat vooraf weet.',
      'Passende hulp': 'Hulp die past bij wat nodig is, of niet.',
    },
    leefstijl: {
      'Gezond leven': 'Bewegen, eten, slapen en wat dat makkelijk of moeilijk maakt.',
      'Rust en ruimte': 'Stress, geldzorgen of rust, en wat die doen met de gezondheid.',
    },
  },
  hogeland: {
    veerkracht: {
      'Elkaar helpen': 'Mensen in de buurt of het dorp helpen elkaar, of juist niet.',
      'Tegenslag dragen': 'Met tegenslag om kunnen gaan, en wat daarbij helpt.',
    },
    preventie: {
      'Op tijd erbij': 'Iemand merkte het op tijd, of pas toen het erger was.',
      'De weg weten': 'Weten waar hulp te vinden is, of moeten zoeken.',
    },
    maatwerk: {
      'Passende hulp': 'Hulp die past bij iemand en het gezin, of niet.',
      'Eén plan': 'Eén aanspreekpunt en één plan, of van het kastje naar de muur.',
    },
    innovatie: {
      'Nieuwe manieren': 'Ruimte om iets anders te doen dan anders, of vastzitten aan hoe het gaat.',
      'Digitaal regelen': 'Zaken via internet regelen, en wat dat makkelijk of moeilijk maakt.',
    },
  },
};
