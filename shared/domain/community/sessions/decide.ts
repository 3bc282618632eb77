import { placeFrom, type ItemDraft, type PlannedItem } from "../../agenda.ts";
import { parseItemDraft } from "../../item-draft.ts";
import { isNear, tooFar } from "../../kernel/calendar/named-dates.ts";
import { isTimeZone } from "../../kernel/calendar/wall-time.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { itemId, sessionId, type ItemId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { HOUR } from "../../kernel/time.ts";
import type { LogisticsPart } from "../logistics/part.ts";
import { begunOften, mayNotBegin } from "./begin-again.ts";
import type { SessionsCommand } from "./commands.ts";
import type { SessionsEvent } from "./events.ts";
import { dueDate, nextAfterBegin } from "./schedule.ts";
import type { SessionsState } from "./state.ts";

type Command<Type> = OfType<SessionsCommand, Type>;
type Given = GivenByMember<{ logistics: LogisticsPart }>;
type Decided = Decision<SessionsEvent>;

export const planItem = (
  { item }: Command<"planItem">,
  { agenda }: SessionsState,
  { meta }: Given,
): Decided => {
  if (agenda.length >= LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
  const draft = parseItemDraft(item);
  if (!draft.ok) return draft;
  const planned = { ...draft.value, id: itemId(meta.freshId), history: [] };
  return ok([{ type: "ItemPlanned", item: planned, to: agenda.length }]);
};

export const editPlannedItem = (
  { item: id, changes }: Command<"editPlannedItem">,
  state: SessionsState,
): Decided =>
  onPlanned(state, id, (item) => {
    const draft = parseItemDraft({ ...item, ...(changes as ItemDraft) });
    if (!draft.ok) return draft;
    return ok([{ type: "PlannedItemEdited", item: { ...item, ...draft.value } }]);
  });

export const removePlannedItem = ({ item }: Command<"removePlannedItem">, state: SessionsState): Decided =>
  onPlanned(state, item, () => ok([{ type: "PlannedItemRemoved", item }]));

export const movePlannedItem = ({ item, to }: Command<"movePlannedItem">, state: SessionsState): Decided =>
  onPlanned(state, item, () => ok([{ type: "PlannedItemMoved", item, to: placeFrom(to) }]));

/** As new items, without their history, behind what is planned already (SPEC AGENDA-5). */
export function reuseLastAgenda(
  _command: Command<"reuseLastAgenda">,
  { agenda, lastAgenda }: SessionsState,
  { meta }: Given,
): Decided {
  if (lastAgenda.length === 0) return refuse({ code: "noLastAgenda" });
  if (agenda.length + lastAgenda.length > LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
  return ok(
    lastAgenda.map((item, index) => ({
      type: "ItemPlanned",
      item: { ...item, id: itemId(`${meta.freshId}-${index}`), history: [] },
      to: agenda.length + index,
    })),
  );
}

export function setSchedule(
  { timeZone, nextAt }: Command<"setSchedule">,
  _state: SessionsState,
  { meta }: Given,
): Decided {
  if (!isTimeZone(timeZone)) return refuse({ code: "unknownTimeZone" });
  if (nextAt !== null && !isNear(nextAt, meta.at)) return refuse(tooFar);
  return ok([{ type: "ScheduleSet", timeZone, nextAt }]);
}

/** A second Begin joins the session that runs (SPEC SESSION-1). */
export function begin(
  _command: Command<"begin">,
  state: SessionsState,
  { meta, actor, uses }: Given,
): Decided {
  const { agenda, running, schedule, sessionsBegun } = state;
  if (running !== null) return ok([]);
  const notYet = mayNotBegin(state, actor.ref, meta.at);
  if (notYet !== null) return refuse(notYet);
  const nextAt = nextAfterBegin(schedule, uses.logistics.frequency, meta.at);
  return ok([
    {
      type: "SessionBegun",
      session: sessionId(meta.freshId),
      number: sessionsBegun + 1,
      facilitator: actor.ref,
      at: meta.at,
      agenda,
      due: dueDate(schedule, meta.at),
    },
    ...(nextAt === schedule.nextAt
      ? []
      : [{ type: "ScheduleSet" as const, timeZone: schedule.timeZone, nextAt }]),
  ]);
}

export function reopenSession(
  _command: Command<"reopenSession">,
  state: SessionsState,
  { meta, actor }: Given,
): Decided {
  const { running, last } = state;
  if (running !== null) return refuse({ code: "sessionRunning" });
  if (last === null || meta.at - last.recordedAt > HOUR) return refuse({ code: "tooLateToReopen" });
  const often = begunOften(state, actor.ref, meta.at);
  if (often !== null) return refuse(often);
  const parked = last.parked.map(({ id }) => id);
  return ok([{ type: "SessionReopened", session: last.id, parked }]);
}

function onPlanned({ agenda }: SessionsState, id: ItemId, then: (item: PlannedItem) => Decided): Decided {
  const item = agenda.find((each) => each.id === id);
  return item === undefined ? refuse({ code: "noSuchItem" }) : then(item);
}
