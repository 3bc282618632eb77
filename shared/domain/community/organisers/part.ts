import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef } from "../../kernel/ids.ts";

export interface OrganisersState {
  readonly organisers: readonly MemberRef[];
}

export type OrganiserCommand =
  | { readonly type: "nameOrganiser"; readonly member: MemberRef }
  | { readonly type: "stepDownAsOrganiser" }
  | { readonly type: "claimOrganiser" };

export type OrganiserEvent =
  | { readonly type: "OrganiserNamed"; readonly member: MemberRef; readonly how: "named" | "claimed" }
  | { readonly type: "OrganiserStoodDown"; readonly member: MemberRef };

/** Tells the chat who has claimed the role of organiser. */
export interface OrganisersMessage {
  readonly kind: "organiserClaimed";
  readonly by: MemberRef;
}

export interface OrganisersPart {
  readonly state: OrganisersState;
  readonly command: OrganiserCommand;
  readonly systemCommand: never;
  readonly event: OrganiserEvent;
  readonly effect: FeatureEffect<never, never, OrganisersMessage>;
  readonly offers: OrganisersState;
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}
