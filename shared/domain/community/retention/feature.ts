import type { Feature } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import { DAY } from "../../kernel/time.ts";
import type { RetentionPart } from "./part.ts";
import { isAppRemoved, NOT_MARKED, type Retention, type RetentionState } from "./state.ts";
import { eraseOn, isUnused, opensAnew } from "./unused.ts";

/**
 * How long a community is kept when nobody wants it any more: the app was removed from its chat, or nobody has used it. It is
 * marked for erasure on a date; whatever calls that off until then leaves everything as it was (SPEC PRIV-9 to PRIV-11).
 */
export const retention: Feature<RetentionPart> = {
  uses: {},
  initial: { retention: NOT_MARKED },
  fold: 2,
  commands: {},
  systemCommands: {
    recordAppRemoved({ at, keepFor }, state, { meta }) {
      const removedAt = Math.min(at, meta.at);
      // Teams says so twice, and what it says may come late.
      if (isAppRemoved(state) || removedAt < state.retention.changedAt) return ok([]);
      return ok([{ type: "AppRemoved", at: removedAt, eraseOn: meta.at + keepFor }]);
    },
    recordAppAdded({ at }, state, { meta }) {
      const addedAt = Math.min(at, meta.at);
      if (!isAppRemoved(state) || addedAt < state.retention.changedAt) return ok([]);
      return ok([{ type: "AppAdded", at: addedAt }]);
    },
    announceErasure({ keepFor }, state, { meta }) {
      if (!isUnused(state, keepFor, meta.at)) return ok([]);
      const { usedAt } = state.retention;
      return ok([
        { type: "ErasureAnnounced", unusedSince: usedAt, eraseOn: eraseOn(usedAt, keepFor, meta.at) },
      ]);
    },
    recordOpened: (_command, state, { meta }) =>
      ok(opensAnew(state, meta.at) ? [{ type: "CommunityOpened" }] : []),
  },
  events: {
    AppRemoved: {
      version: 1,
      evolve: (state, { at, eraseOn: on }) =>
        changed(state, { removedAt: at, changedAt: at, erasure: { on, because: "appRemoved" } }),
      effects: ({ eraseOn: due }) => [{ kind: "eraseCommunity", due }],
    },
    AppAdded: {
      version: 1,
      evolve: (state, { at }) => changed(state, { removedAt: null, changedAt: at, erasure: null }),
    },
    ErasureAnnounced: {
      version: 1,
      evolve: (state, { eraseOn: on }) => changed(state, { erasure: { on, because: "unused" } }),
      effects: ({ type: _, ...said }) => [
        { kind: "post", message: { kind: "erasureAnnounced", ...said } },
        { kind: "eraseCommunity", due: said.eraseOn },
      ],
    },
    CommunityOpened: {
      version: 1,
      evolve: (state, _event, { at }) => used(state, at),
    },
    ErasureAgreed: {
      version: 1,
      evolve: (state, { eraseOn: agreed }) => changed(state, { agreed }),
      effects: ({ eraseOn: due }) => [{ kind: "eraseCommunity", due }],
    },
    ErasureCalledOff: { version: 1, evolve: (state) => changed(state, { agreed: null }) },
  },
  /** Whatever a person does is use, so what was to be erased for want of it stays. */
  settle(state, _uses, { byPerson, at }) {
    return byPerson ? used(state, at) : state;
  },
  offers: (state) => ({
    isAppRemoved: isAppRemoved(state),
    agreeOn: (on) => [{ type: "ErasureAgreed", eraseOn: on }],
    callOff: () => (state.retention.agreed === null ? [] : [{ type: "ErasureCalledOff" }]),
  }),
  view: () => ({}),
};

const changed = (state: RetentionState, to: Partial<Retention>): RetentionState => ({
  retention: { ...state.retention, ...to },
});

function used(state: RetentionState, at: number): RetentionState {
  const { erasure, usedAt } = state.retention;
  const isOff = erasure?.because === "unused";
  if (dayOf(at) <= usedAt && !isOff) return state;
  return changed(state, { usedAt: dayOf(at), ...(isOff ? { erasure: null } : {}) });
}

/** Coarse, so that the state does not change with everything that is done. */
const dayOf = (at: number): number => Math.floor(at / DAY) * DAY;
