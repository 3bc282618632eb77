import { takeawayId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import type { Meta } from "../kernel/meta.ts";
import { ok, refuse } from "../kernel/result.ts";
import { parseLine } from "../kernel/text.ts";
import type { MemberSessionCommand } from "./commands.ts";
import type { Member, SessionDecision } from "./decision.ts";
import { actionsOf, type RunningSession } from "./state.ts";

type TakeawayCommand = Extract<MemberSessionCommand, { type: "addTakeaway" | "removeTakeaway" }>;

/** Takeaways are added to the item that is on or, between items, to the session (SPEC TAKE-1). */
export function decideTakeaway(
  command: TakeawayCommand,
  state: RunningSession,
  meta: Meta,
  actor: Member,
): SessionDecision {
  if (command.type === "removeTakeaway") {
    const takeaway = state.takeaways.find((each) => each.id === command.takeaway);
    if (takeaway === undefined) return refuse({ code: "noSuchTakeaway" });
    return ok([{ type: "TakeawayRemoved", takeaway: takeaway.id }]);
  }
  if (state.takeaways.length >= LIMITS.takeaways) return refuse({ code: "full", most: LIMITS.takeaways });
  if (command.kind === "action" && actionsOf(state).length >= LIMITS.sessionActions)
    return refuse({ code: "full", most: LIMITS.sessionActions });
  const text = parseLine(command.text, "takeaway", LIMITS.takeaway);
  if (!text.ok) return text;
  const takeaway = {
    id: takeawayId(meta.freshId),
    text: text.value,
    kind: command.kind,
    owner: command.kind === "action" ? command.owner : null,
    author: actor.ref,
    item: state.current?.item ?? null,
    at: meta.at,
  };
  return ok([{ type: "TakeawayAdded", takeaway }]);
}
