import { uuidv7 } from 'uuidv7';
import { Feedback } from '../../../shared/model/feedback.ts';

/** A published answer, whole; what a test is about it says itself. */
export const anAnswer = (part: Partial<Feedback> = {}): Feedback =>
  Feedback.parse({
    id: uuidv7(),
    roundId: uuidv7(),
    theme: 'regelluw',
    themeName: 'Van controle naar regelluw',
    themeShort: { nl: 'Regelluw', ar: 'قواعد أقل' },
    roundName: 'Najaar 2026',
    heard: 'U levert vaak dezelfde papieren in.',
    done: 'De sportpas is nu drie jaar geldig.',
    outcome: 'done',
    publishedAt: '2026-11-16T09:00:00.000Z',
    figures: null,
    fictional: true,
    ...part,
  });
