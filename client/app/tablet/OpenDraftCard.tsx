import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Card } from '../../ui/Card.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import type { DraftMarks } from './draft-marks.ts';
import { DraftWays, type DraftWaysProps } from './DraftWays.tsx';

interface OpenDraftCardProps extends DraftWaysProps {
  form: TellingForm | undefined;
  marks: DraftMarks | null;
}

/** One story that was cut short. Shows when, where and how far, nothing of what was told. */
export function OpenDraftCard({ form, marks, ...ways }: OpenDraftCardProps) {
  const { t, moment } = useText();
  const { row } = ways;
  const titleId = `draft-${row.storyId}`;
  const lineId = `${titleId}-line`;
  const where = form ? t('home.drafts.event', { event: form.event.name }) : t('home.drafts.lost');
  const titleOf = ({ letter, startedAt }: DraftMarks) =>
    letter === undefined
      ? t('home.drafts.begun', { when: moment(startedAt) })
      : t('home.drafts.lettered', { letter, when: moment(startedAt) });
  const line = [
    marks && t(`home.drafts.language.${marks.language}`),
    marks?.progress && t('tell.progress', marks.progress),
    t('home.drafts.saved', { when: moment(row.savedAt) }),
  ];
  return (
    <Card title={<span id={titleId}>{marks ? titleOf(marks) : where}</span>} meta={marks && where}>
      <Paragraph variant="small" muted id={lineId}>
        {line.filter(Boolean).join(' · ')}
      </Paragraph>
      <DraftWays {...ways} describedBy={`${titleId} ${lineId}`} />
    </Card>
  );
}
