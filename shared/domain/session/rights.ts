import type { About } from "../kernel/about.ts";
import type { Rejection } from "../kernel/rejection.ts";
import { refusalBy, type RuleName, type Standing } from "../rules.ts";
import type { MemberSessionCommand } from "./commands.ts";

/** Who may give which command of a running session. */
const SESSION_RIGHTS: Readonly<Record<MemberSessionCommand["type"], RuleName>> = {
  pause: "runsSession",
  resume: "runsSession",
  adjustMinutes: "runsSession",
  next: "runsSession",
  previous: "runsSession",
  answerCall: "runsSession",
  finish: "runsSession",

  addItem: "runsSession",
  moveItem: "runsSession",
  removeItem: "runsSession",

  raiseElmo: "anyMember",
  takeBackElmo: "anyMember",
  keepGoing: "anyMember",
  takeBackKeepGoing: "anyMember",
  correctHeadCount: "runsSession",

  addTakeaway: "anyMember",
  editTakeaway: "wroteTakeaway",
  removeTakeaway: "authorOrRunsSession",

  takeOver: "facilitatorAbsent",
  handOver: "runsSession",
};

/** Why a member may not give a command of a session; null if they may. */
export const refusalInSession = (
  command: MemberSessionCommand["type"],
  standing: Standing,
  about?: Partial<About>,
): Rejection | null => refusalBy(SESSION_RIGHTS[command], standing, about);
