import type { Feature } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { slicesOf } from "../../kernel/slices.ts";
import {
  begin,
  editPlannedItem,
  movePlannedItem,
  planItem,
  removePlannedItem,
  reopenSession,
  reuseLastAgenda,
  setSchedule,
} from "./decide.ts";
import { adoptSettings, sessionsEvents } from "./evolve.ts";
import type { SessionsPart, SessionsUses } from "./part.ts";
import { comingDates, nextByFrequency } from "./schedule.ts";
import { NO_SESSIONS } from "./state.ts";

/** The next sessions, when they are and what is planned for them; and the one that runs. */
export const sessions: Feature<SessionsPart, SessionsUses> = {
  uses: { founding: true, organisers: true, logistics: true },
  initial: NO_SESSIONS,
  fold: 1,
  commands: {
    ...{ planItem, editPlannedItem, removePlannedItem, movePlannedItem, reuseLastAgenda },
    ...{ setSchedule, begin, reopenSession },
  },
  systemCommands: {
    recordSessionEnd({ type: _, ...end }, { running }, { meta }) {
      if (running?.id !== end.session) return ok([]);
      return ok([{ type: "SessionEndRecorded", ...end, number: running.number, recordedAt: meta.at }]);
    },
    recordFacilitator({ session, facilitator }, { running }) {
      const known = running?.id !== session || running.facilitator === facilitator;
      return ok(known ? [] : [{ type: "FacilitatorRecorded", session, facilitator }]);
    },
  },
  events: sessionsEvents,
  follows: {
    SettingsChanged: { effects: (_event, { after }, uses) => adoptSettings(after, uses) },
    OrganiserNamed: { effects: (_event, { after }, uses) => adoptSettings(after, uses) },
    OrganiserStoodDown: { effects: (_event, { after }, uses) => adoptSettings(after, uses) },
  },
  reactions: {
    /** A frequency that was just decided moves the next session, unless others are planned already (SPEC LOG-7). */
    DecisionMade({ decision }, { schedule }) {
      if (decision.choice.element !== "frequency") return [];
      const nextAt = nextByFrequency(schedule, decision.choice.frequency, decision.at);
      if (nextAt === null || nextAt === schedule.nextAt) return [];
      return [{ type: "ScheduleSet", timeZone: schedule.timeZone, nextAt }];
    },
  },
  offers: (state, { logistics }) => ({
    ...state,
    comingDates: (count, now) => comingDates(state.schedule, logistics.frequency, count, now),
    planItem(item) {
      if (state.agenda.length >= LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
      const to = state.agenda.findLastIndex(({ kind }) => kind !== "closing") + 1;
      return ok([{ type: "ItemPlanned", item, to }]);
    },
    plan(nextAt, agenda, later) {
      if ([agenda, ...later.map((each) => each.agenda)].some(({ length }) => length > LIMITS.items))
        return refuse({ code: "full", most: LIMITS.items });
      const { timeZone } = state.schedule;
      return ok([
        ...(state.schedule.nextAt === nextAt ? [] : [{ type: "ScheduleSet" as const, timeZone, nextAt }]),
        { type: "SessionsPlanned", agenda, later },
      ]);
    },
  }),
  view: ({ agenda, schedule }, { logistics }) => ({
    plan: agenda.map(({ id }) => id),
    schedule: { ...schedule, minutes: logistics.sessionMinutes },
    ...slicesOf(
      "planned",
      agenda.map((item) => [item.id, item]),
    ),
  }),
};
