import {
  allowedFrom,
  memberAllowedFrom,
  withDeed,
  withTime,
  type Allowance,
  type Deed,
} from "../allowance.ts";
import type { MemberRef } from "../kernel/ids.ts";
import { HOUR, MINUTE, type Instant } from "../kernel/time.ts";

/** What the chat was told about a session lately, to limit how often it is told (SPEC CHAT-3). */
export interface Told {
  readonly calls: readonly Instant[];
  readonly takeOvers: readonly Deed[];
}

export const NOTHING_TOLD: Told = { calls: [], takeOvers: [] };

/** Nobody may know who raised ELMO, so that calls are counted for the whole session. */
const CALLS: Allowance = { most: 4, within: 10 * MINUTE };
const TAKE_OVERS: Allowance = { most: 3, within: HOUR };

/** Whether the chat is told of a call that is made now. On panels every call is shown. */
export const tellsCall = ({ calls }: Told, at: Instant): boolean => allowedFrom(calls, at, CALLS) <= at;

export const withCall = (told: Told, at: Instant): Told =>
  tellsCall(told, at) ? { ...told, calls: withTime(told.calls, at, CALLS) } : told;

/** When this member may take over once more: `at` itself, or later. */
export const mayTakeOverFrom = ({ takeOvers }: Told, by: MemberRef, at: Instant): Instant =>
  memberAllowedFrom(takeOvers, by, at, TAKE_OVERS);

export const withTakeOver = (told: Told, deed: Deed): Told => ({
  ...told,
  takeOvers: withDeed(told.takeOvers, deed, TAKE_OVERS),
});
