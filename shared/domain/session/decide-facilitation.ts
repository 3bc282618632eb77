import type { Meta } from "../kernel/meta.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { MemberSessionCommand } from "./commands.ts";
import type { Member, SessionDecision } from "./decision.ts";
import type { RunningSession } from "./state.ts";
import { mayTakeOverFrom } from "./recent-posts.ts";

type FacilitationCommand = Extract<MemberSessionCommand, { type: "takeOver" | "handOver" }>;

/**
 * Any member may take over from a facilitator who is absent; who runs the session may hand over at any time
 * (SPEC FAC-2, FAC-3). Nothing else moves the role.
 */
export function decideFacilitation(
  command: FacilitationCommand,
  state: RunningSession,
  meta: Meta,
  actor: Member,
  runsSession: boolean,
): SessionDecision {
  if (command.type === "handOver") {
    if (!runsSession) return refuse({ code: "onlyFacilitator" });
    if (command.to === state.facilitator) return ok([]);
    return ok([{ type: "FacilitationTaken", by: command.to, how: "handedOver", at: meta.at }]);
  }
  if (actor.ref === state.facilitator) return ok([]);
  if (meta.around.includes(state.facilitator)) return refuse({ code: "facilitatorHere" });
  const again = mayTakeOverFrom(state.recentPosts, actor.ref, meta.at);
  if (again > meta.at) return refuse({ code: "tookOverOften", again });
  return ok([{ type: "FacilitationTaken", by: actor.ref, how: "tookOver", at: meta.at }]);
}
