import type { PlannedItem, TitledItem } from "../domain/agenda.ts";
import type { CommunityEvent } from "../domain/community/events.ts";
import type { UpcomingSession } from "../domain/community/sessions/part.ts";
import type { CommunityState } from "../domain/community/state.ts";
import {
  communityId,
  itemId,
  type ItemId,
  memberRef,
  type MemberRef,
  runId,
  sessionId,
} from "../domain/kernel/ids.ts";
import type { Occurrence } from "../domain/kernel/decider.ts";
import type { Meta } from "../domain/kernel/meta.ts";
import type { SessionEvent } from "../domain/session/events.ts";
import { runScope } from "../domain/session/state.ts";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings.ts";
import { type Instant, MINUTE } from "../domain/kernel/time.ts";

export const PRIYA = memberRef("priya");
export const TOM = memberRef("tom");
export const ANA = memberRef("ana");
export const LEE = memberRef("lee");

export const GUILD_ID = communityId("guild");
export const SESSION = sessionId("session-1");

export const START: Instant = Date.UTC(2026, 0, 14, 10);
/** So many minutes after the start of the test. */
export const minute = (minutes: number): Instant => START + minutes * MINUTE;

/** The context of a test's command; by default all four members are present. */
export interface Circumstances {
  readonly at?: Instant;
  readonly present?: readonly MemberRef[];
  readonly around?: readonly MemberRef[];
  /** how many take part; by default nobody, so that nobody has to vote */
  readonly takingPart?: number | null;
  readonly freshId?: string;
  readonly self?: string;
  readonly meetingOrganiser?: boolean;
}

/** What a fold knows about a command given in this context. */
export const occurrenceOf = ({ at, actor }: Meta, version = 1): Occurrence => ({
  at,
  version,
  byPerson: actor.kind === "member",
  by: actor.kind === "member" ? actor.ref : null,
});

const meta = (actor: Meta["actor"], said: Circumstances): Meta => {
  const present = said.present ?? [PRIYA, TOM, ANA, LEE];
  return {
    self: said.self ?? SESSION,
    at: said.at ?? START,
    actor,
    present,
    around: said.around ?? present,
    takingPart: said.takingPart === undefined ? 0 : said.takingPart,
    freshId: said.freshId ?? "fresh",
  };
};

export const by = (ref: MemberRef, said: Circumstances = {}): Meta =>
  meta({ kind: "member", ref, meetingOrganiser: said.meetingOrganiser ?? false }, said);

export const byGuildhall = (said: Circumstances = {}): Meta => meta({ kind: "system" }, said);

export const plannedItem = (id: string, changes: Partial<Omit<TitledItem, "id">> = {}): TitledItem => ({
  id: itemId(id),
  title: `About ${id}`,
  kind: "topic",
  presenter: null,
  minutes: 10,
  history: [],
  ...changes,
});

/** The agenda that most tests use: an opening, two topics, a closing. */
export const AGENDA: readonly TitledItem[] = [
  plannedItem("welcome", { kind: "opening", minutes: 5 }),
  plannedItem("tokens", { presenter: PRIYA, minutes: 15 }),
  plannedItem("ci", { presenter: TOM }),
  plannedItem("goodbye", { kind: "closing", minutes: 5 }),
];

export interface OpenedWith {
  readonly agenda?: readonly PlannedItem[];
  readonly settings?: Partial<Settings>;
  readonly facilitator?: MemberRef;
  readonly organisers?: readonly MemberRef[];
}

/** Priya facilitates and Lee organises, unless the test says otherwise. */
export const opened = (said: OpenedWith = {}): Extract<SessionEvent, { type: "SessionOpened" }> => ({
  type: "SessionOpened",
  session: SESSION,
  community: GUILD_ID,
  communityName: "Frontend Guild",
  number: 1,
  facilitator: said.facilitator ?? PRIYA,
  organisers: said.organisers ?? [LEE],
  settings: { ...DEFAULT_SETTINGS, ...said.settings },
  agenda: said.agenda ?? AGENDA,
  at: START,
});

/** Starts an item; its run is called `run-of-<item>` unless the test names it. */
export const started = (item: string, at: Instant = START, run = `run-of-${item}`): SessionEvent => ({
  type: "RunStarted",
  item: itemId(item),
  run: runId(run),
  named: false,
  at,
});

export const raised = (ref: MemberRef, run: string): SessionEvent => ({
  type: "ElmoRaised",
  run: runId(run),
  sealed: { scope: runScope(runId(run)), value: { by: ref } },
});

export const founded = (
  settings: Partial<Settings> = {},
): Extract<CommunityEvent, { type: "CommunityFounded" }> => ({
  type: "CommunityFounded",
  community: GUILD_ID,
  name: "Frontend Guild",
  founder: PRIYA,
  settings: { ...DEFAULT_SETTINGS, ...settings },
  firstSession: SESSION,
});

/** For the first session. */
export const planned = (...items: readonly PlannedItem[]): readonly CommunityEvent[] =>
  items.map((item, to) => ({ type: "ItemPlanned", session: SESSION, item, to }));

/** The next session, which there always is. */
export function nextOf(state: CommunityState): UpcomingSession {
  const next = state.status === "founded" ? state.upcoming[0] : undefined;
  if (next === undefined) throw new Error("There is no next session");
  return next;
}

/** What the end of a session is recorded with where a test does not ask what came of it. */
export const NOTHING_COUNTED = {
  led: null,
  headCount: null,
  counts: {
    ...{ done: 0, parked: 0, takeaways: 0, elmos: 0, calls: 0 },
    answers: { movedOn: 0, parked: 0, continued: 0 },
  },
} as const;

export const idsOf = (items: readonly { readonly id: ItemId }[]): readonly string[] =>
  items.map(({ id }) => id);
