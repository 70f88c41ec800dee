import type { Actor } from '../../shared/model/actor.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { AuditLine, Db } from './act.ts';

/** Adds the line of one act. The runner of acts calls it, and nothing else does. */
export const insertAuditLine = async (
  db: Db,
  line: AuditLine & { id: string; at: Instant; actor: Actor; act: string },
): Promise<void> => {
  await db
    .insertInto('audit')
    .values({
      id: line.id,
      organisationId: line.organisationId,
      at: line.at,
      actorKind: line.actor.kind,
      actorId: line.actor.kind === 'nobody' ? null : line.actor.id,
      act: line.act,
      subjectKind: line.subjectKind,
      subjectId: line.subjectId,
      details: JSON.stringify(line.details ?? {}),
    })
    .execute();
};
