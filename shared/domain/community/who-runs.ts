import type { MemberRef } from "../kernel/ids.ts";
import type { Opened } from "../kernel/opened.ts";
import { refusalBy, type Roles, standingIn } from "../rules.ts";

/** Who runs an open activity, as shown to everybody. */
export interface Runners {
  /** the members to name */
  readonly people: readonly MemberRef[];
  /** whether the organisers run it as well */
  readonly organisers: boolean;
}

/** The facilitator and its opener, if they run it (SPEC ACT-1), and the organisers; a single one is named. */
export function whoRuns(opened: Opened, { organisers, running }: Roles): Runners {
  const runs = (ref: MemberRef): boolean => {
    const standing = standingIn({ organisers: [], running }, { ref, meetingOrganiser: false });
    return refusalBy("runsActivity", standing, { opened }) === null;
  };
  const asked = [running?.facilitator, opened.openedBy].flatMap((ref) => ref ?? []).filter(runs);
  const others = organisers.filter((ref) => !asked.includes(ref));
  const people = new Set([...asked, ...(others.length === 1 ? others : [])]);
  return { people: [...people], organisers: others.length > 1 };
}
