import type { Bit, Json, Moment, Text } from './column-types.ts';
import type {
  AttachmentTable,
  EventHourTable,
  IntakeTable,
  ReceiptTable,
  SetAsideTable,
  SpentProofTable,
} from './intake-tables.ts';

/**
 * The columns of every table, as Kysely sees them (camelCase here, snake_case in the database).
 */
type OrganisationTable = { id: Text; name: Text; epoch: Text; fictional: Bit; createdAt: Moment };

type StaffTable = {
  id: Text;
  organisationId: Text;
  name: Text;
  /** Lower case; unique over all organisations, because it is what people sign in with. */
  email: Text;
  role: Text;
  passwordHash: Text | null;
  createdAt: Moment;
};

/** Tokens are kept as SHA-256 (hex): a stolen database opens nothing. */
type SignInLinkTable = {
  tokenHash: Text;
  organisationId: Text;
  staffId: Text;
  createdAt: Moment;
  expiresAt: Moment;
  usedAt: Moment | null;
};

type SessionTable = {
  tokenHash: Text;
  organisationId: Text;
  staffId: Text;
  createdAt: Moment;
  lastSeenAt: Moment;
  expiresAt: Moment;
};

type TabletTable = {
  id: Text;
  organisationId: Text;
  name: Text;
  publicKey: Text;
  enrolledAt: Moment;
  lastSeenAt: Moment | null;
  /** From then on all that it sends is set aside. */
  revokedAt: Moment | null;
  revokedReason: Text | null;
  revokedBy: Text | null;
  /** What it last said of itself. */
  standing: Json | null;
};

type EnrolmentCodeTable = {
  codeHash: Text;
  organisationId: Text;
  createdAt: Moment;
  expiresAt: Moment;
  usedAt: Moment | null;
};

/** The names of the server's keys; the keys themselves are files. One generation at a time is not retired. */
type KeyGenerationTable = {
  number: number;
  /** The organisation that runs the server. */
  organisationId: Text;
  sealing: Text;
  receipts: Text;
  root: Text;
  since: Moment;
  retiredAt: Moment | null;
  removedAt: Moment | null;
};

type RoundTable = {
  id: Text;
  organisationId: Text;
  name: Text;
  frameworkKey: Text;
  frameworkVersion: number;
  questionnaireKey: Text;
  questionnaireVersion: number;
  consentVersion: number;
  opensOn: Text;
  closesOn: Text | null;
  neighbourhoods: Json;
  fictional: Bit;
  openedAt: Moment;
  /** How many stories got a number in this round; the next one is this plus one. */
  lastNumber: number;
};

type EventTable = {
  id: Text;
  organisationId: Text;
  roundId: Text;
  name: Text;
  neighbourhood: Text;
  heldOn: Text;
  code: Text;
  openedAt: Moment;
};

type CodeTable = {
  id: Text;
  organisationId: Text;
  roundId: Text;
  name: Text;
  definition: Text;
  theme: Text;
  addedAt: Moment;
};

type StoryTable = {
  id: Text;
  organisationId: Text;
  roundId: Text;
  eventId: Text | null;
  /** Counts from 1 within its round. */
  number: number;
  /** Empty text where it is not known, so that it can stand in a key. */
  neighbourhood: Text;
  channel: Text;
  language: Text;
  text: Text;
  textVersion: number;
  themes: Json;
  sourceThemes: Json;
  source: Text | null;
  /** What makes an imported row itself: source and number, else its content. Unique in the organisation. */
  sourceKey: Text | null;
  feeling: number | null;
  answers: Json;
  consent: Json;
  toldOn: Text | null;
  receivedAt: Moment;
  codedAt: Moment | null;
  codedBy: Text | null;
  fictional: Bit;
  /** Its teller was cut short. */
  unfinished: Bit;
};

/** What a story said before its text was replaced: signals stand on a version of the text. */
type EarlierTextTable = {
  organisationId: Text;
  storyId: Text;
  textVersion: number;
  text: Text;
  replacedAt: Moment;
};

/** A theme that a story touches: as its teller marked it, and what its signals say together. */
type StoryThemeTable = {
  storyId: Text;
  organisationId: Text;
  theme: Text;
  byTeller: Bit;
  meaning: Text | null;
};

type SignalTable = {
  id: Text;
  organisationId: Text;
  storyId: Text;
  textVersion: number;
  spanStart: number;
  spanEnd: number;
  quote: Text;
  codeId: Text;
  theme: Text;
  value: Text | null;
  valence: Text;
  memo: Text;
  coderId: Text;
  markedAt: Moment;
  removedAt: Moment | null;
};

/** Figures kept as signals change (design D1): stories of a round and neighbourhood, received and coded. */
type TallyTable = {
  organisationId: Text;
  roundId: Text;
  neighbourhood: Text;
  received: number;
  coded: number;
};

/** The same per theme; only stories that are coded count. */
type ThemeTallyTable = {
  organisationId: Text;
  roundId: Text;
  neighbourhood: Text;
  theme: Text;
  helping: number;
  mixed: number;
  neutral: number;
  hindering: number;
  tellers: number;
};

type FeedbackTable = {
  id: Text;
  organisationId: Text;
  roundId: Text;
  theme: Text;
  heard: Text;
  done: Text;
  outcome: Text;
  /** Null where n lay under the threshold when it was published. */
  figureN: number | null;
  figureCoded: number | null;
  publishedAt: Moment;
  publishedBy: Text;
  retractedAt: Moment | null;
};

/** One line an act. Rows are only ever added: both engines refuse anything else. */
type AuditTable = {
  id: Text;
  organisationId: Text;
  at: Moment;
  actorKind: Text;
  actorId: Text | null;
  act: Text;
  subjectKind: Text;
  subjectId: Text;
  details: Json;
};

export type Tables = {
  organisation: OrganisationTable;
  staff: StaffTable;
  signInLink: SignInLinkTable;
  session: SessionTable;
  tablet: TabletTable;
  enrolmentCode: EnrolmentCodeTable;
  keyGeneration: KeyGenerationTable;
  round: RoundTable;
  event: EventTable;
  code: CodeTable;
  intake: IntakeTable;
  setAside: SetAsideTable;
  attachment: AttachmentTable;
  spentProof: SpentProofTable;
  eventHour: EventHourTable;
  receipt: ReceiptTable;
  story: StoryTable;
  earlierText: EarlierTextTable;
  storyTheme: StoryThemeTable;
  signal: SignalTable;
  tally: TallyTable;
  themeTally: ThemeTallyTable;
  feedback: FeedbackTable;
  audit: AuditTable;
};
