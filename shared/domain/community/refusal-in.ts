import type { MemberRef } from "../kernel/ids.ts";
import type { Rejection } from "../kernel/rejection.ts";
import { standingIn } from "../rules.ts";
import type { MemberCommunityCommand } from "./commands.ts";
import { community } from "./features.ts";
import { quietIn } from "./life/part.ts";
import { refusalFor } from "./rights.ts";
import type { FoundedCommunity } from "./state.ts";
import { refusalWhileQuiet } from "./while-quiet.ts";

/** Why a member may not give this command in this state; null if they may. */
export const refusalIn = (
  state: FoundedCommunity,
  command: MemberCommunityCommand,
  member: { readonly ref: MemberRef; readonly meetingOrganiser: boolean },
): Rejection | null =>
  refusalWhileQuiet(quietIn(state), command.type) ??
  refusalFor(command.type, standingIn(state, member), community.about(command, state, member.ref));
