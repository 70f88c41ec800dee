import * as z from 'zod/mini';

/**
 * Identifiers, one brand a noun, so that a tablet's id cannot stand where a story's is asked.
 * UUIDs (RFC 9562), made as version 7 by whoever creates the thing: for a story that is the device, when its
 * draft starts.
 */
const id = <Brand extends string>() => z.uuid().brand<Brand>();

export const OrganisationId = id<'OrganisationId'>();
export type OrganisationId = z.infer<typeof OrganisationId>;

export const StaffId = id<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;

export const TabletId = id<'TabletId'>();
export type TabletId = z.infer<typeof TabletId>;

export const RoundId = id<'RoundId'>();
export type RoundId = z.infer<typeof RoundId>;

export const EventId = id<'EventId'>();
export type EventId = z.infer<typeof EventId>;

export const StoryId = id<'StoryId'>();
export type StoryId = z.infer<typeof StoryId>;

export const SetAsideId = id<'SetAsideId'>();
export type SetAsideId = z.infer<typeof SetAsideId>;

export const CodeId = id<'CodeId'>();
export type CodeId = z.infer<typeof CodeId>;

export const SignalId = id<'SignalId'>();
export type SignalId = z.infer<typeof SignalId>;

export const FeedbackId = id<'FeedbackId'>();
export type FeedbackId = z.infer<typeof FeedbackId>;
