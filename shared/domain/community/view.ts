import type { Slices } from "../kernel/decider.ts";
import type { MergedSlices } from "../kernel/feature.ts";
import type { CommunityId, MemberRef } from "../kernel/ids.ts";
import type { Settings } from "../settings.ts";
import { community } from "./features.ts";
import type { UnknownSend } from "./messages/part.ts";
import type { LastSession, RunningSessionRef } from "./sessions/part.ts";
import type { AnyPart } from "./parts.ts";
import type { CommunityState } from "./state.ts";

/** What everybody sees of the last session. */
type ShownLast = Omit<LastSession, "parked" | "somethingDone">;

export interface CommunityHeader {
  readonly id: CommunityId;
  readonly name: string;
  /** one sentence; empty if nobody has said */
  readonly purpose: string;
  readonly settings: Settings;
  readonly organisers: readonly MemberRef[];
  readonly running: RunningSessionRef | null;
  readonly last: ShownLast | null;
  /** whether there is an earlier agenda to reuse */
  readonly hasLastAgenda: boolean;
  readonly unknownSends: readonly UnknownSend[];
}

/** What is shown of a community: a header and the slices of its features. */
export interface ShownCommunity extends MergedSlices<AnyPart> {
  readonly community: CommunityHeader;
}

/** The slices of a community, by key. Before it is founded there are none. */
export interface CommunitySlices extends Slices, ShownCommunity {}

export type CommunityView = CommunitySlices | Record<string, never>;

/** The views of states that are still in use: one commit after the other is compared, and shown on screens. */
const views = new WeakMap<CommunityState, CommunityView>();

/** What a community shows to every member. */
export function viewCommunity(state: CommunityState): CommunityView {
  const known = views.get(state);
  if (known !== undefined) return known;
  const view = viewOf(state);
  views.set(state, view);
  return view;
}

function viewOf(state: CommunityState): CommunityView {
  if (state.status === "unfounded") return {};
  const { id, name, purpose, settings, organisers, running, last, lastAgenda, unknownSends } = state;
  const header: CommunityHeader = {
    ...{ id, name, purpose, settings, organisers, running, unknownSends },
    last: last === null ? null : shown(last),
    hasLastAgenda: lastAgenda.length > 0,
  };
  return { community: header, ...community.view(state) } as CommunitySlices;
}

function shown({ parked: _, somethingDone: __, ...last }: LastSession): ShownLast {
  return last;
}
