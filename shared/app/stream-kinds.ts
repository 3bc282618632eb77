import { COUNTS_WHO_TAKES_PART } from "../domain/community/commands.ts";
import { communityDecider } from "../domain/community/decider.ts";
import { community } from "../domain/community/features.ts";
import { sessionDecider } from "../domain/session/decider.ts";
import { authorScopeIn } from "../domain/session/elmo.ts";
import { runScope } from "../domain/session/state.ts";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "./event-versions.ts";
import { livesIn } from "./fold.ts";
import { OUTBOX_VERSIONS } from "./outbox-versions.ts";
import type { StreamKinds } from "./stream-kind.ts";

/** The two kinds of stream as this version of Guildhall knows them. */
export const STREAM_KINDS: StreamKinds = {
  community: {
    decider: communityDecider,
    events: COMMUNITY_EVENTS,
    outbox: OUTBOX_VERSIONS,
    communityOf: (state) => (state.status === "founded" ? state.id : null),
    countsIn: (state, command) =>
      state.status === "founded" && COUNTS_WHO_TAKES_PART.has(command.type) ? state : null,
    authorScope: (state, command) =>
      state.status === "founded" ? community.authorScope(command, state) : null,
    // Its seals exist from when a poll or collection opens until it ends, whether or not anything has been sealed.
    isOpen: (state, scope) => livesIn(state)(scope),
    paddedSize: (state, scope) => (state.status === "founded" ? community.paddedSize(state, scope) : 0),
  },
  session: {
    decider: sessionDecider,
    events: SESSION_EVENTS,
    outbox: OUTBOX_VERSIONS,
    communityOf: (state) => (state.status === "unopened" ? null : state.community),
    countsIn: () => null,
    authorScope: authorScopeIn,
    isOpen: (state, scope) =>
      state.status === "running" && state.current !== null && scope === runScope(state.current.elmos.run),
    paddedSize: () => 0,
  },
};
