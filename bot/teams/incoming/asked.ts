import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { Instant } from "@guildhall/shared/domain/kernel/time";

/** A command that a press asks for, and what of the community it sets. */
export interface Asked {
  readonly command: MemberCommunityCommand;
  /**
   * What the command sets, the whole of something or a part: of two that set the same the one that was asked for later
   * counts. Null for what adds something: it never undoes anything.
   */
  readonly sets: { readonly whole: string; readonly part: string | null } | null;
}

/**
 * What a press asks for; none where it only asks to see. `stale`: no card of ours asks for that; `changed`: what it is
 * about is another thing now than what was seen; `chooseFirst`: it is for something to be chosen, and nothing was.
 */
export type Wish = readonly Asked[] | "stale" | "changed" | "chooseFirst";

/** When somebody pressed, by the server's clock. */
export interface PressTime {
  readonly now: Instant;
  /** of whoever pressed, where Teams tells it */
  readonly timeZone: string | null;
}

export const asks = (command: MemberCommunityCommand, sets: Asked["sets"]): Asked => ({ command, sets });
export const whole = (id: string): Asked["sets"] => ({ whole: id, part: null });
export const part = (of: string, id: string): Asked["sets"] => ({ whole: of, part: id });
export const adds = (command: MemberCommunityCommand): readonly Asked[] => [asks(command, null)];
