import type { Meta } from "../kernel/meta.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { MemberSessionCommand } from "./commands.ts";
import type { Member, SessionDecision } from "./decision.ts";
import type { RunningSession } from "./state.ts";
import { mayTakeOverFrom } from "./recent-posts.ts";

type FacilitationCommand = Extract<MemberSessionCommand, { type: "takeOver" | "handOver" }>;

/** Taking over from an absent facilitator, and handing over (SPEC FAC-2, FAC-3). Nothing else changes who facilitates. */
export function decideFacilitation(
  command: FacilitationCommand,
  state: RunningSession,
  meta: Meta,
  actor: Member,
): SessionDecision {
  if (command.type === "handOver") {
    if (command.to === state.facilitator) return ok([]);
    return ok([{ type: "FacilitationTaken", by: command.to, how: "handedOver", at: meta.at }]);
  }
  if (actor.ref === state.facilitator) return ok([]);
  const again = mayTakeOverFrom(state.recentPosts, actor.ref, meta.at);
  if (again > meta.at) return refuse({ code: "takeOversLimited", again });
  return ok([{ type: "FacilitationTaken", by: actor.ref, how: "tookOver", at: meta.at }]);
}
