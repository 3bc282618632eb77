import { type ItemDraft, placeFrom, type PlannedItem } from "../../agenda.ts";
import { parseItemDraft } from "../../item-draft.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { itemId, type SessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { SessionsCommand } from "./commands.ts";
import type { SessionsEvent } from "./events.ts";
import type { SessionsUses } from "./part.ts";
import type { SessionsState } from "./state.ts";
import { sessionOf, type UpcomingSession } from "./upcoming.ts";

type Command<Type> = OfType<SessionsCommand, Type>;
type Given = GivenByMember<SessionsUses>;
type Decided = Decision<SessionsEvent>;

export const planItem = (
  { session, item }: Command<"planItem">,
  state: SessionsState,
  { meta }: Given,
): Decided =>
  onUpcoming(state, session, ({ agenda }) => {
    if (agenda.length >= LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
    const draft = parseItemDraft(item);
    if (!draft.ok) return draft;
    const planned = { ...draft.value, id: itemId(meta.freshId), history: [] };
    return ok([{ type: "ItemPlanned", session, item: planned, to: agenda.length }]);
  });

export const editPlannedItem = (command: Command<"editPlannedItem">, state: SessionsState): Decided =>
  onPlanned(state, command, (item) => {
    const draft = parseItemDraft({ ...item, ...(command.changes as ItemDraft) });
    if (!draft.ok) return draft;
    const { session } = command;
    return ok([{ type: "PlannedItemEdited", session, item: { ...item, ...draft.value } }]);
  });

export const removePlannedItem = (command: Command<"removePlannedItem">, state: SessionsState): Decided =>
  onPlanned(state, command, ({ id }) =>
    ok([{ type: "PlannedItemRemoved", session: command.session, item: id }]),
  );

export const movePlannedItem = (command: Command<"movePlannedItem">, state: SessionsState): Decided =>
  onPlanned(state, command, ({ id }) =>
    ok([{ type: "PlannedItemMoved", session: command.session, item: id, to: placeFrom(command.to) }]),
  );

/** Adds the items of the last agenda as new ones, without history, after what is already planned (SPEC AGENDA-5). */
export const reuseLastAgenda = (
  { session }: Command<"reuseLastAgenda">,
  state: SessionsState,
  { meta }: Given,
): Decided =>
  onUpcoming(state, session, ({ agenda }) => {
    const { lastAgenda } = state;
    if (lastAgenda.length === 0) return refuse({ code: "noLastAgenda" });
    if (agenda.length + lastAgenda.length > LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
    return ok(
      lastAgenda.map(({ fromBacklog: _, ...item }, index) => ({
        type: "ItemPlanned",
        session,
        item: { ...item, id: itemId(`${meta.freshId}-${index}`), history: [] },
        to: agenda.length + index,
      })),
    );
  });

/** Refuses if the session has begun, is over or was cancelled. */
export function onUpcoming(
  { upcoming }: SessionsState,
  id: SessionId,
  then: (session: UpcomingSession) => Decided,
): Decided {
  const session = sessionOf(upcoming, id);
  return session === null ? refuse({ code: "noSuchSession" }) : then(session);
}

const onPlanned = (
  state: SessionsState,
  { session, item: id }: { readonly session: SessionId; readonly item: PlannedItem["id"] },
  then: (item: PlannedItem) => Decided,
): Decided =>
  onUpcoming(state, session, ({ agenda }) => {
    const item = agenda.find((each) => each.id === id);
    return item === undefined ? refuse({ code: "noSuchItem" }) : then(item);
  });
