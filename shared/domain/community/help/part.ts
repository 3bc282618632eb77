import type { MemberRef } from "../../kernel/ids.ts";
import type { MembershipPart } from "../membership/part.ts";

/** What a member says that they can help with. */
export interface Helper {
  readonly member: MemberRef;
  /** a few words each, in the order in which they were said */
  readonly texts: readonly string[];
}

export interface HelpState {
  /** those who have said anything */
  readonly helpers: readonly Helper[];
}

/** Says it (`was` is null), rewords it, or takes it back (`text` is null). Always one's own. */
export interface ChangeHelp {
  readonly type: "changeHelp";
  readonly was: string | null;
  readonly text: string | null;
}

/** all that this member can help with from now on */
export interface HelpSaid {
  readonly type: "HelpSaid";
  readonly member: MemberRef;
  readonly texts: readonly string[];
}

export type HelpUses = { readonly membership: MembershipPart };

export interface HelpPart {
  readonly state: HelpState;
  readonly command: ChangeHelp;
  readonly systemCommand: never;
  readonly event: HelpSaid;
  readonly effect: never;
  readonly offers: Record<never, never>;
  readonly slices: { readonly helpers: readonly Helper[] };
  readonly mine: Record<never, never>;
}
