import type { OutlookChange } from "../domain/community/outlook/part.ts";
import type { SessionId } from "../domain/kernel/ids.ts";
import { may } from "./may.ts";
import type { CommunityReader } from "./reader.ts";

/** Something to be changed in Outlook, and what that is. */
export interface OutlookReading extends OutlookChange {
  readonly what: "move" | "cancel" | "add";
  /** whether whoever reads may say that it is done */
  readonly mayMark: boolean;
}

const read = (reader: CommunityReader, change: OutlookChange): OutlookReading => ({
  ...change,
  what: change.to === null ? "cancel" : change.from === null ? "add" : "move",
  mayMark: change.is === "open" && may(reader, "markInOutlook"),
});

/** What is left to be changed in Outlook for a session; null: nothing. */
export function leftInOutlook(reader: CommunityReader, session: SessionId): OutlookReading | null {
  const open = (reader.slices.outlook ?? []).find((each) => each.session === session && each.is === "open");
  return open === undefined ? null : read(reader, open);
}

/** The change of this number; null if it is not known any more. */
export function readOutlookChange(reader: CommunityReader, number: number): OutlookReading | null {
  const found = (reader.slices.outlook ?? []).find((each) => each.number === number);
  return found === undefined ? null : read(reader, found);
}
