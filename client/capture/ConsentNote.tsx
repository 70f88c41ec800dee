import type { ConsentWording } from '../../shared/model/consent.ts';
import { Paragraph } from '../ui/Paragraph.tsx';

/** Says with a text that stands in for an approved one that it does (design D8). */
export function ConsentNote({ wording }: { wording: ConsentWording }) {
  if (wording.approval.status === 'approved') return null;
  return (
    <Paragraph variant="small" muted>
      {wording.approval.note}
    </Paragraph>
  );
}
