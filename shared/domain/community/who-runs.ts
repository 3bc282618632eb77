import type { MemberRef } from "../kernel/ids.ts";
import type { Opened } from "../kernel/opened.ts";
import { refusalBy, type Roles, standingIn } from "../rules.ts";

/** Who runs something that is open, as everybody is told. */
export interface Runners {
  /** those to be named */
  readonly people: readonly MemberRef[];
  /** whether the organisers run it besides */
  readonly organisers: boolean;
}

/** The facilitator and whoever opened it, if they run it (SPEC ACT-1); and the organisers, by name where it is only one. */
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
