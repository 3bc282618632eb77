import fc from "fast-check";
import { ITEM_KINDS, type PlannedItem } from "@guildhall/shared/domain/agenda";
import { itemId, memberRef, type ItemId } from "@guildhall/shared/domain/kernel/ids";
import type { SessionCommand, SystemSessionCommand } from "@guildhall/shared/domain/session/commands";
import { sessionDecider } from "@guildhall/shared/domain/session/decider";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import { runOf } from "@guildhall/shared/domain/session/progress";
import type { SessionItem, SessionState } from "@guildhall/shared/domain/session/state";
import { viewSession } from "@guildhall/shared/domain/session/view";
import type { Settings } from "@guildhall/shared/domain/settings";
import { sessionCommand } from "@guildhall/shared/protocol/commands";
import { GUILD_ID, SESSION } from "@guildhall/shared/testing/decider-samples";
import { inSession } from "../../support/random-commands/in-session.ts";
import { fromPeople, PEOPLE, turn, turns, type Turn } from "./turns.ts";
import type { Kind } from "./walk.ts";

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T>(model, { noNullPrototype: true });

const settings: fc.Arbitrary<Settings> = record({
  elmoShare: fc.constantFrom(0.1, 1 / 3, 0.5, 1),
  elmoAtLeast: fc.integer({ min: 1, max: 5 }),
  elmoNames: fc.boolean(),
  itemMinutes: fc.integer({ min: 1, max: 60 }),
});

const agenda: fc.Arbitrary<readonly PlannedItem[]> = fc
  .array(
    record({
      title: fc.constantFrom("Welcome", "Design tokens", "CI in ten minutes"),
      kind: fc.constantFrom(...ITEM_KINDS),
      presenter: fc.option(fc.constantFrom(...PEOPLE)),
      minutes: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 6 },
  )
  .map((items) => items.map((item, index) => ({ ...item, id: itemId(`planned-${index}`), history: [] })));

const opening: fc.Arbitrary<SessionCommand> = fc.tuple(agenda, settings).map(([items, chosen]) => ({
  type: "open",
  community: GUILD_ID,
  communityName: "Frontend Guild",
  number: 1,
  facilitator: memberRef("priya"),
  organisers: [memberRef("tom")],
  settings: chosen,
  agenda: items,
}));

/** Guildhall's own commands to a session; the compiler reports missing ones. */
const fromGuildhall: Readonly<Record<SystemSessionCommand["type"], fc.Arbitrary<SessionCommand>>> = {
  open: opening,
  adoptSettings: settings.map((chosen) => ({
    type: "adoptSettings",
    communityName: "Frontend Guild",
    settings: chosen,
    organisers: PEOPLE.slice(0, 2),
  })),
  countPresent: fc.constant({ type: "countPresent" }),
  noteMeetingEnd: fc.constant({ type: "noteMeetingEnd" }),
  endLeft: fc.constant({ type: "endLeft" }),
  reopen: fc.constant({ type: "reopen" }),
  replaceFacilitator: fc
    .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE))
    .map(([from, by]) => ({ type: "replaceFacilitator", from, by })),
};

export const itemsOf = (state: SessionState): readonly SessionItem[] =>
  state.status === "unopened" ? [] : state.items;
export const idsIn = (state: SessionState): readonly ItemId[] => itemsOf(state).map(({ id }) => id);
export const itemsOn = (state: SessionState): readonly SessionItem[] =>
  itemsOf(state).filter(({ progress }) => runOf(progress) !== null);

export const session: Kind<SessionState, SessionCommand, SessionEvent> = {
  decider: sessionDecider,
  self: SESSION,
  isSystem: ({ type }) => Object.hasOwn(fromGuildhall, type),
  view: viewSession,
  fitting: (state) => inSession(viewSession(state), PEOPLE),
};

const asked = fc.oneof(
  {
    weight: 30,
    arbitrary: turn(
      fromPeople<SessionCommand>(sessionCommand, { raiseElmo: 8, answerCall: 6, resume: 4, finish: 1 }),
      0,
    ),
  },
  {
    weight: 4,
    arbitrary: turn(
      fromGuildhall.countPresent.map((command) => () => command),
      0,
    ),
  },
  {
    weight: 3,
    arbitrary: turn(
      fc.oneof(...Object.values(fromGuildhall)).map((command) => () => command),
      0,
    ),
  },
);

/** A session that opens and then gets arbitrary commands from anybody. */
export const sessionTurns: fc.Arbitrary<readonly Turn<SessionCommand>[]> = turns(
  turn(
    opening.map((command) => () => command),
    0,
  ),
  asked,
  80,
);
