import type { MemberCommunityCommand } from "../domain/community/commands.ts";
import { quietIn } from "../domain/community/life/part.ts";
import { refusalFor } from "../domain/community/rights.ts";
import { type Runners, whoRuns } from "../domain/community/who-runs.ts";
import { refusalWhileQuiet } from "../domain/community/while-quiet.ts";
import type { About } from "../domain/kernel/about.ts";
import { memberRef, type MemberRef } from "../domain/kernel/ids.ts";
import type { Opened } from "../domain/kernel/opened.ts";
import { type Roles, type Standing, standingIn } from "../domain/rules.ts";
import type { CommunityReader } from "./reader.ts";

type Command = MemberCommunityCommand["type"];

/** Somebody without any role. Not a reference that the directory could draw: those are longer. */
export const ANYBODY: Standing = { member: memberRef("-"), organises: false, session: null };

/** Whether whoever reads may give a command, by the table of rights; for everybody: whether every member may. */
export const may = (reader: CommunityReader, command: Command, about: Partial<About> = {}): boolean =>
  !waits(reader, command) && mayByRole(reader, command, about);

/** Whether nobody may give it while the community is quiet (SPEC LIFE-5). */
export const waits = ({ slices: { life } }: Pick<CommunityReader, "slices">, command: Command): boolean =>
  life !== undefined && refusalWhileQuiet(quietIn({ life }), command) !== null;

/** The same, whether or not it waits because the community is quiet. */
export function mayByRole(
  { slices, me }: CommunityReader,
  command: Command,
  about: Partial<About> = {},
): boolean {
  const { community } = slices;
  if (community === undefined) return false;
  const standing = me === null ? ANYBODY : standingIn(community, me);
  return refusalFor(command, standing, about) === null;
}

const NOBODY: Roles = { organisers: [], running: null };

/** The members who may give a command because of their role: the facilitator, whoever opened it, the organisers; each once. */
export function whoMay(
  { slices }: CommunityReader,
  command: Command,
  opened: Opened | null = null,
): readonly MemberRef[] {
  const { organisers, running } = slices.community ?? NOBODY;
  const asked = [running?.facilitator, opened?.openedBy].flatMap((ref) => ref ?? []);
  return [...new Set([...asked, ...organisers])].filter((ref) => {
    const standing = standingIn({ organisers, running }, { ref, meetingOrganiser: false });
    return refusalFor(command, standing, { opened }) === null;
  });
}

/** Who runs an open activity, as shown to everybody (SPEC ACT-1). */
export const runnersOf = ({ slices }: CommunityReader, opened: Opened): Runners =>
  whoRuns(opened, slices.community ?? NOBODY);
