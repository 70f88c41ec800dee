import { useState } from 'react';
import type { Round } from '../../shared/model/round.ts';
import { dutchDay } from '../../shared/rules/calendar.ts';
import { useText } from '../text/TextProvider.tsx';
import { StatusBadge, type BadgeTone } from '../ui/StatusBadge.tsx';
import { phaseOf, type RoundPhase } from './round-phase.ts';

const tones: Record<RoundPhase, BadgeTone> = { ahead: 'info', open: 'ok', closed: 'neutral' };

/** Where a round stands today. */
export function RoundBadge({ round }: { round: Pick<Round, 'opensOn' | 'closesOn'> }) {
  const { t } = useText();
  const [today] = useState(() => dutchDay(new Date().toISOString()));
  const phase = phaseOf(round, today);
  return <StatusBadge tone={tones[phase]}>{t(`admin.phase.${phase}`)}</StatusBadge>;
}
