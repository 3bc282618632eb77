import type { CommunityCommand, MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import { RIGHTS } from "@guildhall/shared/domain/community/rights";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { Decision } from "@guildhall/shared/domain/kernel/decider";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { MemberSessionCommand, SessionCommand } from "@guildhall/shared/domain/session/commands";
import { decideSession } from "@guildhall/shared/domain/session/decide";
import {
  by,
  byGuildhall,
  type Circumstances,
  GUILD_ID,
  occurrenceOf,
} from "@guildhall/shared/testing/decider-samples";
import { describe, expect, test } from "vitest";
import { Evening } from "./evening.ts";
import { Guild } from "./guild.ts";
import { AUTHOR, FACILITATOR, type Kind, MEMBER, OPENER, ORGANISER } from "./people.ts";
import type { Row } from "./rows/row.ts";
import { sessionGuildhall, sessionPeople } from "./rows/session.ts";
import { communityCell, FEATURES, guildhallCell, KINDS, SESSION_KINDS, sessionCell } from "./table.ts";

// Every cell of the table: the command is actually given, in a state in which nothing else prevents it.

type AnyRow<World> = readonly [type: string, row: Row<{ type: string }, World>];

const ACTORS: Readonly<Record<Exclude<Kind, "guildhall">, MemberRef>> = {
  member: MEMBER,
  author: AUTHOR,
  opener: OPENER,
  facilitatorHere: FACILITATOR,
  facilitatorElsewhere: FACILITATOR,
  organiser: ORGANISER,
  meetingOrganiser: MEMBER,
  left: ORGANISER,
};

const metaOf = (kind: Kind, said: Circumstances) =>
  kind === "guildhall"
    ? byGuildhall(said)
    : by(ACTORS[kind], { ...said, meetingOrganiser: kind === "meetingOrganiser" });

/** Opens it in an earlier session, if that matters for who runs it. */
const openedEarlier = (type: string, kind: Kind): boolean =>
  kind === "facilitatorElsewhere" &&
  RIGHTS[type as MemberCommunityCommand["type"]]?.startsWith("runsActivity");

/** The state in which this kind of person gives the command, and the command. */
function scene(type: string, [, asks, more = {}]: AnyRow<Guild>[1], kind: Kind) {
  if (type === "found") return { state: beforeFounding(kind), command: { type, name: "Frontend Guild" } };
  if (more.beforeFounding)
    return { state: beforeFounding(kind), command: { ...asks(new Guild(false)), type } };
  const guild = new Guild(kind === "facilitatorHere" || openedEarlier(type, kind));
  const command = { ...asks(guild), type };
  if (kind === "facilitatorHere") guild.handOverTo(FACILITATOR);
  if (openedEarlier(type, kind)) {
    guild.end();
    guild.beginNext();
  }
  if (more.noSession) guild.end();
  if (kind === "left") guild.do("guildhall", { type: "recordMemberLeft", member: ORGANISER });
  return { state: guild.state, command };
}

function beforeFounding(kind: Kind): CommunityState {
  if (kind !== "left") return communityDecider.initial;
  const meta = byGuildhall({ self: GUILD_ID });
  const left = communityDecider.decide(
    { type: "recordMemberLeft", member: ORGANISER },
    communityDecider.initial,
    meta,
  );
  const events: readonly CommunityEvent[] = left.ok ? left.value : [];
  return events.reduce(
    (state, event) => communityDecider.evolve(state, event, occurrenceOf(meta)),
    communityDecider.initial,
  );
}

/** The outcome, in words. */
function outcomeOf(decision: Decision<object>): string {
  if (!decision.ok) return decision.error.code;
  return decision.value.length > 0 ? "happens" : "changes nothing";
}

const saidBy = (cell: string | null, idle: boolean): string => cell ?? (idle ? "changes nothing" : "happens");

const rowsOf = <World>(rows: object) => Object.entries(rows) as unknown as readonly AnyRow<World>[];

describe.each(
  Object.values(FEATURES)
    .map(({ heading, people, guildhall }) => ({ heading, people, guildhall }))
    // A feature may have no commands at all.
    .filter(({ people, guildhall }) => Object.keys({ ...people, ...guildhall }).length > 0),
)("$heading: who may do what (ACT-1, ORG-2)", ({ people, guildhall }) => {
  const cells = [
    ...rowsOf<Guild>(people).flatMap(([type, row]) =>
      KINDS.map((kind) => ({
        ...{ type, row, kind },
        cell: communityCell(type as MemberCommunityCommand["type"], row[2] ?? {}, kind),
      })),
    ),
    ...rowsOf<Guild>(guildhall).flatMap(([type, row]) =>
      KINDS.map((kind) => ({ type, row, kind, cell: guildhallCell(kind) })),
    ),
  ];
  test.each(cells)("$type by $kind: $cell", ({ type, row, kind, cell }) => {
    const { state, command } = scene(type, row, kind);
    const meta = metaOf(kind, { self: GUILD_ID, freshId: "fresh" });
    const decision = communityDecider.decide(command as unknown as CommunityCommand, state, meta);
    expect(outcomeOf(decision)).toBe(saidBy(cell, row[2]?.idle?.includes(kind) === true));
  });
});

describe("a running session: who may do what (SESSION-3, TAKE-2, FAC-2)", () => {
  const cells = [
    ...rowsOf<Evening>(sessionPeople).flatMap(([type, row]) =>
      SESSION_KINDS.map((kind) => ({
        ...{ type, row, kind },
        cell: sessionCell(type as MemberSessionCommand["type"], kind),
      })),
    ),
    ...rowsOf<Evening>(sessionGuildhall).flatMap(([type, row]) =>
      SESSION_KINDS.map((kind) => ({ type, row, kind, cell: guildhallCell(kind) })),
    ),
  ];
  test.each(cells)("$type by $kind: $cell", ({ type, row: [, asks, more = {}], kind, cell }) => {
    const evening = new Evening(kind === "guildhall" ? MEMBER : ACTORS[kind]);
    const command = { ...asks(evening), type };
    const { circumstances, state } = evening;
    const around = more.facilitatorAbsent ? { around: [MEMBER], present: [MEMBER] } : {};
    const meta = metaOf(kind, { ...circumstances, ...around });
    const decision = decideSession(command as unknown as SessionCommand, state, meta);
    expect(outcomeOf(decision)).toBe(saidBy(cell, more.idle?.includes(kind) === true));
  });
});
