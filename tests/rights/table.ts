import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { Parts } from "@guildhall/shared/domain/community/parts";
import { refusalFor, RIGHTS } from "@guildhall/shared/domain/community/rights";
import type { About } from "@guildhall/shared/domain/kernel/about";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { refusalInSession } from "@guildhall/shared/domain/session/rights";
import { type Kind, openedFor, STANDINGS } from "./people.ts";
import {
  contract,
  following,
  honestLook,
  introduction,
  logistics,
  prompter,
  workshop,
} from "./rows/agreements.ts";
import {
  arrivals,
  buddies,
  founding,
  membership,
  messages,
  organisers,
  restores,
  retention,
} from "./rows/founding.ts";
import type { FeatureRows, More } from "./rows/row.ts";
import { reminders } from "./rows/reminders.ts";
import { clock } from "./rows/clock.ts";
import { life } from "./rows/life.ts";
import { facilitation } from "./rows/facilitation.ts";
import { moves } from "./rows/moves.ts";
import { outlook } from "./rows/outlook.ts";
import { missedTurns, rota, turns } from "./rows/rota.ts";
import { actions, calendar, exports, pastSessions, planner, sessions, topics } from "./rows/sessions.ts";
import { questions } from "./rows/questions.ts";
import { turnChanges } from "./rows/turn-changes.ts";
import { tenure } from "./rows/tenure.ts";
import { cards, collections, polls } from "./rows/together.ts";
import { health } from "./rows/health.ts";
import { sponsors } from "./rows/sponsors.ts";
import { stories } from "./rows/stories.ts";
import { helped } from "./rows/helped.ts";
import { help } from "./rows/help.ts";
import { worth } from "./rows/worth.ts";

/** Every feature's rows, in the order of the page; a missing feature or command is a compile error. */
export const FEATURES: { readonly [Name in keyof Parts]: FeatureRows<Parts[Name]> } = {
  founding,
  organisers,
  sessions,
  clock,
  outlook,
  turns,
  rota,
  missedTurns,
  reminders,
  turnChanges,
  facilitation,
  tenure,
  actions,
  questions,
  pastSessions,
  worth,
  helped,
  stories,
  sponsors,
  health,
  topics,
  planner,
  calendar,
  exports,
  restores,
  moves,
  collections,
  polls,
  workshop,
  contract,
  honestLook,
  following,
  introduction,
  prompter,
  logistics,
  life,
  cards,
  messages,
  membership,
  retention,
  arrivals,
  buddies,
  help,
};

/** The rejection's code according to the table; null if allowed. */
type Cell = RejectionCode | null;

const isPerson = (kind: Kind): kind is keyof typeof STANDINGS => kind in STANDINGS;

export function communityCell(
  type: MemberCommunityCommand["type"],
  { openedByGuildhall }: More,
  kind: Kind,
): Cell {
  if (!isPerson(kind)) return kind === "left" ? "noLongerHere" : "membersOnly";
  // A command that opens an activity is not about one that is open.
  const opened = RIGHTS[type] === "opensActivities" ? null : openedFor(kind, openedByGuildhall === true);
  return refusalFor(type, STANDINGS[kind], { ...aboutFor(kind), opened })?.code ?? null;
}

export function sessionCell(type: MemberSessionCommand["type"], kind: SessionKind): Cell {
  if (!isPerson(kind)) return "membersOnly";
  return refusalInSession(type, STANDINGS[kind], aboutFor(kind))?.code ?? null;
}

/** Commands that only Guildhall itself may give. */
export const guildhallCell = (kind: Kind): Cell => (kind === "guildhall" ? null : "systemOnly");

const aboutFor = (kind: Kind): Partial<About> => ({ own: kind === "author", vacant: true });

/** The kinds of people that a session distinguishes. */
export const SESSION_KINDS = [
  "member",
  "author",
  "facilitatorHere",
  "organiser",
  "meetingOrganiser",
  "guildhall",
] as const satisfies readonly Kind[];
export type SessionKind = (typeof SESSION_KINDS)[number];

export const KINDS = [
  ...(["member", "author", "opener", "facilitatorHere", "facilitatorElsewhere"] as const),
  ...(["organiser", "meetingOrganiser", "left", "guildhall"] as const),
] satisfies readonly Kind[];
