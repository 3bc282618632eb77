import { memberRef, sessionId } from "@guildhall/shared/domain/kernel/ids";
import type { Opened } from "@guildhall/shared/domain/kernel/opened";
import type { Standing } from "@guildhall/shared/domain/rules";

export const ORGANISER = memberRef("priya");
export const OPENER = memberRef("ana");
export const AUTHOR = memberRef("tom");
export const FACILITATOR = memberRef("lee");
export const MEMBER = memberRef("noor");

/** Who gives a command. */
export type Kind =
  | "member"
  | "author"
  | "opener"
  | "facilitatorHere"
  | "facilitatorElsewhere"
  | "organiser"
  | "meetingOrganiser"
  | "left"
  | "guildhall";

const RUNNING = sessionId("running");

const standing = (member: Standing["member"], said: Partial<Standing> = {}): Standing => ({
  ...{ member, organises: false, session: { id: RUNNING, facilitates: false } },
  ...said,
});

/** Each person's standing, whatever the command. */
export const STANDINGS: Readonly<Record<Exclude<Kind, "left" | "guildhall">, Standing>> = {
  member: standing(MEMBER),
  author: standing(AUTHOR),
  opener: standing(OPENER),
  facilitatorHere: standing(FACILITATOR, { session: { id: RUNNING, facilitates: true } }),
  facilitatorElsewhere: standing(FACILITATOR, { session: { id: RUNNING, facilitates: true } }),
  organiser: standing(ORGANISER, { organises: true }),
  meetingOrganiser: standing(MEMBER, { organises: true }),
};

/** Whether an activity was opened in the running session or before it. */
export const openedFor = (kind: Kind, byGuildhall: boolean): Opened => ({
  openedBy: byGuildhall ? null : OPENER,
  openedIn: kind === "facilitatorHere" ? RUNNING : sessionId("earlier"),
});
