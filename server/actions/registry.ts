import type { Acts } from '../store/act.ts';
import { addCode } from './add-code.ts';
import { addStaff } from './add-staff.ts';
import { decideSetAside } from './decide-set-aside.ts';
import { endSession } from './end-session.ts';
import { enrolTablet } from './enrol-tablet.ts';
import { finishCoding } from './finish-coding.ts';
import { foundOrganisation } from './found-organisation.ts';
import { holdAttachment } from './hold-attachment.ts';
import { importStories } from './import-stories.ts';
import { inviteTablet } from './invite-tablet.ts';
import { markSignal } from './mark-signal.ts';
import { missAttachment } from './miss-attachment.ts';
import { noteTabletSeen } from './note-tablet-seen.ts';
import { openEvent } from './open-event.ts';
import { openRound } from './open-round.ts';
import { openSetAside } from './open-set-aside.ts';
import { publishFeedback } from './publish-feedback.ts';
import { receiveStories } from './receive-stories.ts';
import { recodeSignal } from './recode-signal.ts';
import { removeKeyGeneration } from './remove-key-generation.ts';
import { refuseAttachment } from './refuse-attachment.ts';
import { removeSignal } from './remove-signal.ts';
import { renewSignInLink } from './renew-sign-in-link.ts';
import { reopenCoding } from './reopen-coding.ts';
import { reportStanding } from './report-standing.ts';
import { retractFeedback } from './retract-feedback.ts';
import { revokeTablet } from './revoke-tablet.ts';
import { setPassword } from './set-password.ts';
import { startKeyGeneration } from './start-key-generation.ts';
import { startSession, startSessionByLink } from './start-session.ts';
import { startStoreLife } from './start-store-life.ts';
import { storeAttachment } from './store-attachment.ts';
import { touchSession } from './touch-session.ts';
import { undoDecision } from './undo-decision.ts';

/** Everything that can change the store, by its verb. What is not listed here cannot write. */
export const acts = {
  addCode,
  addStaff,
  decideSetAside,
  endSession,
  enrolTablet,
  finishCoding,
  foundOrganisation,
  holdAttachment,
  importStories,
  inviteTablet,
  markSignal,
  missAttachment,
  noteTabletSeen,
  openEvent,
  openRound,
  openSetAside,
  publishFeedback,
  receiveStories,
  recodeSignal,
  removeKeyGeneration,
  refuseAttachment,
  removeSignal,
  renewSignInLink,
  reopenCoding,
  reportStanding,
  retractFeedback,
  revokeTablet,
  setPassword,
  startKeyGeneration,
  startSession,
  startSessionByLink,
  startStoreLife,
  storeAttachment,
  touchSession,
  undoDecision,
} satisfies Acts;

export type Registry = typeof acts;
