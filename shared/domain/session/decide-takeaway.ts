import { takeawayId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import type { Meta } from "../kernel/meta.ts";
import { ok, refuse } from "../kernel/result.ts";
import { parseLine } from "../kernel/text.ts";
import type { MemberSessionCommand } from "./commands.ts";
import type { Member, SessionDecision } from "./decision.ts";
import { EDITS, mayEditFrom } from "./recent-posts.ts";
import { actionsOf, questionsOf, EDITED_FOR, type EndedSession, type RunningSession } from "./state.ts";

type Command<Type> = Extract<MemberSessionCommand, { readonly type: Type }>;

/** Takeaways are added to the item that is on or, between items, to the session (SPEC TAKE-1). */
export function addTakeaway(
  command: Command<"addTakeaway">,
  state: RunningSession,
  meta: Meta,
  actor: Member,
): SessionDecision {
  if (state.takeaways.length >= LIMITS.takeaways) return refuse({ code: "full", most: LIMITS.takeaways });
  if (command.kind === "action" && actionsOf(state).length >= LIMITS.sessionActions)
    return refuse({ code: "full", most: LIMITS.sessionActions });
  if (command.kind === "question" && questionsOf(state).length >= LIMITS.sessionQuestions)
    return refuse({ code: "full", most: LIMITS.sessionQuestions });
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
  const { due } = command;
  const chosen = command.kind === "action" && due !== undefined;
  return ok([
    { type: "TakeawayAdded", takeaway },
    ...(chosen ? [{ type: "ActionDueChosen", takeaway: takeaway.id, due } as const] : []),
  ]);
}

export function removeTakeaway(command: Command<"removeTakeaway">, state: RunningSession): SessionDecision {
  const takeaway = state.takeaways.find(({ id }) => id === command.takeaway);
  if (takeaway === undefined) return refuse({ code: "noSuchTakeaway" });
  return ok([{ type: "TakeawayRemoved", takeaway: takeaway.id }]);
}

/** Each edit after the end edits the recap in the chat, too, so there is a limit to how many there are. */
export function editTakeaway(
  command: Command<"editTakeaway">,
  state: RunningSession | EndedSession,
  { at }: Meta,
  { ref: by }: Member,
): SessionDecision {
  const takeaway = state.takeaways.find(({ id }) => id === command.takeaway);
  if (takeaway === undefined) return refuse({ code: "noSuchTakeaway" });
  if (state.status === "ended" && at >= state.endedAt + EDITED_FOR) return refuse({ code: "tooLateToEdit" });
  const text = parseLine(command.text, "takeaway", LIMITS.takeaway);
  if (!text.ok) return text;
  if (text.value === takeaway.text) return ok([]);
  const again = state.status === "ended" ? mayEditFrom(state.recentPosts, by, at) : at;
  if (again > at) return refuse({ code: "editsLimited", most: EDITS.most, again });
  return ok([{ type: "TakeawayEdited", takeaway: takeaway.id, text: text.value, by, at }]);
}
