import type { Member } from "./outcome.ts";
import type { FoundedCommunity } from "./state.ts";

/** Whether this person looks after the community: its organisers and the meeting's do (SPEC ORG-2). */
export const organises = (state: FoundedCommunity, actor: Member): boolean =>
  actor.meetingOrganiser || state.organisers.includes(actor.ref);

/** Whether this person may run the community's activities: organisers and the facilitator of the running session (SPEC ACT-1). */
export const mayRun = (state: FoundedCommunity, actor: Member): boolean =>
  organises(state, actor) || state.running?.facilitator === actor.ref;
