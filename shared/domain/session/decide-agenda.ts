import { placeFrom } from "../agenda.ts";
import { itemId } from "../kernel/ids.ts";
import { parseItemDraft } from "../item-draft.ts";
import { LIMITS } from "../kernel/limits.ts";
import type { Meta } from "../kernel/meta.ts";
import { unreachable } from "../kernel/never.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { MemberSessionCommand } from "./commands.ts";
import type { SessionDecision } from "./decision.ts";
import { itemOf } from "./progress.ts";
import type { RunningSession } from "./state.ts";

type AgendaCommand = Extract<MemberSessionCommand, { type: "moveItem" | "addItem" | "removeItem" }>;

/** The agenda may change while the session runs; items that are on or over stay where they are (SPEC AGENDA-4). */
export function decideAgenda(command: AgendaCommand, state: RunningSession, meta: Meta): SessionDecision {
  if (command.type === "addItem") {
    if (state.items.length >= LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
    const draft = parseItemDraft(command.item);
    if (!draft.ok) return draft;
    return ok([
      {
        type: "ItemAdded",
        item: { ...draft.value, id: itemId(meta.freshId), history: [] },
        to: placeForNew(state),
      },
    ]);
  }
  const item = itemOf(state, command.item);
  if (item === null) return refuse({ code: "noSuchItem" });
  switch (item.progress.phase) {
    case "running":
    case "paused":
      return refuse({ code: "itemRunning" });
    case "done":
    case "parked":
      return refuse({ code: "itemOver" });
    case "planned":
      return ok([
        command.type === "removeItem"
          ? { type: "ItemRemoved", item: command.item }
          : { type: "ItemMoved", item: command.item, to: placeFrom(command.to) },
      ]);
    default:
      return unreachable(item.progress);
  }
}

/** A new item goes to the end, but before a closing that is still to come. */
function placeForNew(state: RunningSession): number {
  const last = state.items.at(-1);
  const closing = last !== undefined && last.kind === "closing" && last.progress.phase === "planned";
  return closing ? state.items.length - 1 : state.items.length;
}
