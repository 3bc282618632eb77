import type { Instant } from "../domain/kernel/time.ts";
import type { CommunityReader } from "./reader.ts";
import { plannedSessions } from "./upcoming.ts";

/** Planning the first sessions, which comes after the steps. */
export interface PathPlan {
  readonly is: "notBegun" | "running" | "done";
  /** whether sessions were planned, or have taken place */
  readonly achieved: boolean;
  readonly detail:
    | { readonly kind: "nothing" }
    | { readonly kind: "proposed"; readonly sessions: number }
    /** `first`: null without a date; `more`: how many further sessions have an agenda */
    | { readonly kind: "planned"; readonly first: Instant | null; readonly more: number }
    /** sessions have taken place, with or without a plan */
    | { readonly kind: "begun" };
}

export function pathPlan(reader: CommunityReader): PathPlan {
  const { plan, community } = reader.slices;
  const [first, ...others] = plannedSessions(reader);
  const begun = community !== undefined && (community.running !== null || community.last !== null);
  const achieved = begun || first !== undefined;
  if (plan !== undefined)
    return { is: "running", achieved, detail: { kind: "proposed", sessions: plan.sessions.length } };
  if (first !== undefined)
    return { is: "done", achieved, detail: { kind: "planned", first: first.at, more: others.length } };
  return begun
    ? { is: "done", achieved, detail: { kind: "begun" } }
    : { is: "notBegun", achieved, detail: { kind: "nothing" } };
}
