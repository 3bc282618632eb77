import type { Decider, Decision, Occurrence } from "../kernel/decider.ts";
import type { FeatureEffect } from "../kernel/effect.ts";
import type { OfType } from "../kernel/feature.ts";
import { communityId, type CommunityId, sessionId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import type { Actor, Meta } from "../kernel/meta.ts";
import { ok, refuse } from "../kernel/result.ts";
import { parseLine } from "../kernel/text.ts";
import { standingIn } from "../rules.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { CommunityCommand, MemberCommunityCommand, SystemCommunityCommand } from "./commands.ts";
import type { CardSubject } from "./cards/part.ts";
import { cardsIn } from "./cards-in.ts";
import type { CommunityEffect } from "./effect.ts";
import type { CommunityEvent } from "./events.ts";
import { community } from "./features.ts";
import { statePurpose } from "./founding/part.ts";
import { quietIn } from "./life/part.ts";
import { hasLeft, type MembershipState, withoutForgotten } from "./membership/part.ts";
import type { MovesState } from "./moves/part.ts";
import { refusalIn } from "./refusal-in.ts";
import { GATHERED_FOR, staleCards, waitsForMore } from "./stale-cards.ts";
import { type CommunityState, type FoundedCommunity, initialCommunity } from "./state.ts";
import { viewCommunity } from "./view.ts";
import { keepsQuiet } from "./while-quiet.ts";
import { withinAllowance } from "./within-allowance.ts";

type Decided = Decision<CommunityEvent>;
type Member = Extract<Actor, { readonly kind: "member" }>;

const unbounded: Decider<CommunityState, CommunityCommand, CommunityEvent, CommunityEffect> = {
  initial: initialCommunity,
  fold: community.fold,
  decide(command, state, meta) {
    const { actor } = meta;
    if (community.isSystemCommand(command.type)) {
      if (actor.kind !== "system") return refuse({ code: "systemOnly" });
      if (state.status === "founded") {
        if (keepsQuiet(quietIn(state), (command as SystemCommunityCommand).type)) return ok([]);
        return community.decideForSystem(command, state, meta) as Decided;
      }
      if (command.type === "giveWay")
        return ok(state.moves.gaveWayTo === command.to ? [] : [{ ...command, type: "GaveWay" }]);
      // People come and go before a community is founded, too.
      if (community.takerOf(command) !== "membership") return refuse({ code: "notFounded" });
      return community.decideForSystem(command, { ...community.initial, ...state }, meta) as Decided;
    }
    if (actor.kind !== "member") return refuse({ code: "membersOnly" });
    if (hasLeft(state, actor.ref)) return refuse({ code: "noLongerHere" });
    if (state.status === "founded")
      return decideForMember(command as MemberCommunityCommand, state, meta, actor);
    if (state.moves.gaveWayTo !== null) return refuse({ code: "communityMoving" });
    return command.type === "found" ? found(command, meta, actor) : refuse({ code: "notFounded" });
  },
  evolve: (state, event, occurrence) => withoutForgotten(evolve(state, event, occurrence), occurrence.at),
  effects(event, before, after) {
    if (after.status === "unfounded") return [];
    const states = { before: before.status === "unfounded" ? community.initial : before, after };
    return community.effects(event, states).map((effect) => ofCommunity(effect, after.id));
  },
  effectsOfCommit: (before, after, at) =>
    after.status === "unfounded"
      ? []
      : staleIn(before, after).map((subject) => ({
          ...{ kind: "staleCard", community: after.id, subject },
          ...(waitsForMore(subject, before, after) ? { due: at + GATHERED_FOR } : {}),
        })),
};

export const communityDecider = withinAllowance(unbounded);

function evolve(state: CommunityState, event: CommunityEvent, occurrence: Occurrence): CommunityState {
  if (state.status === "founded") return community.evolve(state, event, occurrence) as FoundedCommunity;
  const { departures, moves } = state;
  const next = community.evolve({ ...community.initial, departures, moves }, event, occurrence);
  // Before a community is founded, events change nothing but who has left, and that another has moved in instead.
  return event.type === "CommunityFounded"
    ? ({ ...next, status: "founded", posted: [] } as unknown as FoundedCommunity)
    : { status: "unfounded", ...earlyPartOf(next as MembershipState & MovesState) };
}

/** In a new chat all cards are posted anew, but nobody is reminded again of what they have been reminded of (SPEC MOVE-6). */
const staleIn = (before: CommunityState, after: FoundedCommunity): readonly CardSubject[] =>
  before.moves.at === after.moves.at
    ? staleCards(viewCommunity(before), viewCommunity(after))
    : cardsIn(after).filter(({ kind }) => kind !== "reminder");

const earlyPartOf = ({ departures, moves }: MembershipState & MovesState) => ({ departures, moves });

/** Its founder is the first organiser (SPEC FOUND-1, ORG-1). */
function found(command: OfType<CommunityCommand, "found">, meta: Meta, actor: Member): Decided {
  const name = parseLine(command.name, "name", LIMITS.name);
  if (!name.ok) return name;
  const stated = statePurpose(command.purpose ?? "", "");
  if (!stated.ok) return stated;
  return ok([
    {
      type: "CommunityFounded",
      community: communityId(meta.self),
      name: name.value,
      founder: actor.ref,
      settings: DEFAULT_SETTINGS,
      firstSession: sessionId(meta.freshId),
    },
    ...stated.value,
  ]);
}

function decideForMember(
  command: MemberCommunityCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Decided {
  const standing = standingIn(state, actor);
  const refusal = refusalIn(state, command, actor);
  if (refusal !== null) return refuse(refusal);
  return community.decideForMember(command, state, {
    meta,
    actor,
    opened: { openedBy: actor.ref, openedIn: standing.session?.id ?? null },
  }) as Decided;
}

/** A feature's effect as an effect of its community. */
function ofCommunity(effect: FeatureEffect, id: CommunityId): CommunityEffect {
  switch (effect.kind) {
    case "tellSelf":
      return { ...effect, kind: "tellCommunity", community: id } as CommunityEffect;
    case "post":
    case "gatherAttendance":
    case "revokeCalendar":
    case "moveToChat":
    case "eraseMember":
    case "eraseCommunity":
    case "sumUp":
      return { ...effect, community: id } as CommunityEffect;
    case "tellSession":
    case "destroySeal":
      return effect as CommunityEffect;
  }
}
