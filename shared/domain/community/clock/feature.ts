import type { Feature, Given } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import { datesToKeep } from "./dates-to-keep.ts";
import { agree, noted } from "./noted.ts";
import type { ClockPart, ClockUses } from "./part.ts";
import type { ClockEvent, ClockState } from "./state.ts";

const note = (
  _event: unknown,
  { wallTimes: before, zoneRules: rules }: ClockState,
  { uses }: Given<ClockUses>,
): readonly ClockEvent[] => {
  const wallTimes = noted(uses.sessions, before);
  return agree(wallTimes, before) ? [] : [{ type: "WallTimesNoted", wallTimes, rules }];
};

/** What the community's clock shows at each date, so that it still does once the rules of its time zone change. */
export const clock: Feature<ClockPart, ClockUses> = {
  uses: { sessions: true },
  initial: { wallTimes: { timeZone: "UTC", sessions: {}, anchor: null }, zoneRules: null },
  fold: 1,
  commands: {},
  systemCommands: {
    keepWallTimes: ({ rules }, state, { meta, uses }) =>
      ok(datesToKeep(state, uses.sessions, rules, meta.at)),
  },
  events: {
    WallTimesNoted: {
      version: 1,
      evolve: (_state, { wallTimes, rules }) => ({ wallTimes, zoneRules: rules }),
    },
  },
  reactions: { SessionAdded: note, SessionMoved: note, SessionsPlanned: note, RhythmSet: note },
  offers: () => ({}),
  view: () => ({}),
};
