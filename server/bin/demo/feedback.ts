import type { FeedbackOutcome } from '../../../shared/model/feedback.ts';
import type { ThemeKey } from './demo-story.ts';
import type { RoundKey } from './events.ts';

/** "Dit hoorden we, dit deden we ermee": an answer to residents, per round and theme. Fictional. */
export type DemoFeedback = {
  round: RoundKey;
  theme: ThemeKey;
  heard: string;
  done: string;
  outcome: FeedbackOutcome;
  publishedOn: string;
};

export const feedback: readonly DemoFeedback[] = [
  {
    round: 'voorjaar',
    theme: 'verbinding',
    heard:
      'Mantelzorgers en ouders doen hun verhaal bij elke organisatie opnieuw. De een weet niet wat de ander doet. ' +
      'Zij houden zelf het overzicht bij, en dat is zwaar.',
    done:
      'Er is nu één vaste contactpersoon voor mantelzorgers. U belt één nummer. De contactpersoon overlegt met de ' +
      'andere organisaties, als u dat goed vindt.',
    outcome: 'done',
    publishedOn: '2026-07-02',
  },
  {
    round: 'voorjaar',
    theme: 'regelluw',
    heard:
      'U levert vaak dezelfde papieren in. Voor de sportpas moet u elk jaar opnieuw bewijzen dat u weinig geld heeft. ' +
      'Formulieren zijn lang en moeilijk.',
    done:
      'De sportpas is nu drie jaar geldig. U hoeft daarvoor niet meer elk jaar bewijs in te leveren. Het formulier voor ' +
      'hulp in huis gaat van veertien naar zes bladzijden. Dat is klaar in december.',
    outcome: 'planned',
    publishedOn: '2026-07-02',
  },
  {
    round: 'voorjaar',
    theme: 'mensgericht',
    heard:
      'Veel medewerkers luisteren goed. Maar de weg naar hen toe is soms dicht: een afspraak maken kan vaak alleen met ' +
      'de telefoon. Wie dat niet kan of niet durft, komt er niet door.',
    done:
      'U kunt nu ook een afspraak maken met een bericht of aan de balie. Op maandag zit er een medewerker in de ' +
      'bibliotheek. Daar heeft u geen afspraak voor nodig.',
    outcome: 'done',
    publishedOn: '2026-07-02',
  },
  {
    round: 'voorjaar',
    theme: 'samen-sterk',
    heard:
      'Buren doen veel voor elkaar. Een plek om elkaar te zien helpt daarbij: een bank, een tuin, een tafel. Een ' +
      'vergunning voor zo’n plek duurt lang.',
    done:
      'Bij de halte op de Oude Werf staat nu een bank. Voor een kleine buurttuin heeft u geen vergunning meer nodig: ' +
      'een melding is genoeg.',
    outcome: 'done',
    publishedOn: '2026-08-27',
  },
  {
    round: 'voorjaar',
    theme: 'talent',
    heard:
      'Mensen willen laten zien wat zij kunnen. Zij vragen om een baan of stage die daarbij past, en niet om een ' +
      'training die voor iedereen hetzelfde is.',
    done:
      'Wij wilden de verplichte training afschaffen. Dit kon niet, omdat een landelijke regel ons daaraan houdt tot en ' +
      'met 2027. Wel vraagt uw consulent nu in het eerste gesprek wat u kunt en wat u graag doet.',
    outcome: 'not-possible',
    publishedOn: '2026-08-27',
  },
  {
    round: 'voorjaar',
    theme: 'vertellen',
    heard: 'U deed vaker mee aan een onderzoek en hoorde daarna niets. Die klacht is terecht.',
    done:
      'Na elke ronde schrijven wij op deze pagina wat wij hoorden en wat wij deden, ook als iets niet kan. Met uw code ' +
      'ziet u wat er met uw eigen verhaal gebeurde.',
    outcome: 'done',
    publishedOn: '2026-08-27',
  },
  {
    round: 'najaar',
    theme: 'samen-sterk',
    heard:
      'De inloop, de maaltijd en de sportclub brengen mensen bij elkaar. Wie er niet is, wordt gemist. Dat vinden ' +
      'mensen belangrijk.',
    done:
      'De buurtmaaltijd op de Oude Werf gaat door in 2027. Wij zoeken met De Rietkraag en Dijkzicht naar een plek voor ' +
      'een eigen maaltijd.',
    outcome: 'planned',
    publishedOn: '2026-11-16',
  },
  {
    round: 'najaar',
    theme: 'regelluw',
    heard:
      'Wie wacht op hulp of een antwoord, weet vaak niet hoelang het duurt. En u moet nog vaak bewijzen wat de gemeente ' +
      'al weet.',
    done:
      'Wij wilden stoppen met vragen om bankafschriften. Dat kon niet, omdat de wet vraagt dat wij het inkomen nagaan. ' +
      'Wel is één maand nu genoeg, in plaats van drie. En vanaf januari krijgt u elke maand bericht hoelang u nog wacht.',
    outcome: 'not-possible',
    publishedOn: '2026-11-16',
  },
];
