import * as z from 'zod/mini';
import { ReceiptVerifier } from '../../shared/model/envelope.ts';
import { OrganisationId, StoryId } from '../../shared/model/ids.ts';
import type { Db } from './act.ts';
import { json } from './column.ts';

/** By what the teller's code is recognised, and which story it opens. */
export type Receipt = { storyId: StoryId; organisationId: OrganisationId; verifier: ReceiptVerifier };

const ReceiptRow = z.object({
  storyId: StoryId,
  organisationId: OrganisationId,
  verifier: json(ReceiptVerifier),
});

export const insertReceipts = async (db: Db, receipts: readonly Receipt[]): Promise<void> => {
  if (receipts.length === 0) return;
  await db
    .insertInto('receipt')
    .values(
      receipts.map(({ verifier, ...receipt }) => ({
        ...receipt,
        selector: verifier.selector,
        verifier: JSON.stringify(verifier),
      })),
    )
    .execute();
};

/**
 * The receipts under a selector, those that came first before others; at most `most`, so that whoever floods a
 * selector with stories of their own makes no check slow, and keeps nobody from an earlier one.
 */
export const selectReceipts = async (db: Db, selector: string, most: number): Promise<Receipt[]> => {
  const rows = await db
    .selectFrom('receipt')
    .innerJoin('intake', 'intake.storyId', 'receipt.storyId')
    .select(['receipt.storyId', 'receipt.organisationId', 'receipt.verifier'])
    .where('receipt.selector', '=', selector)
    .orderBy('intake.receivedAt')
    .orderBy('receipt.storyId')
    .limit(most)
    .execute();
  return rows.map((row) => ReceiptRow.parse(row));
};
