import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { Instant } from "@guildhall/shared/domain/kernel/time";

/** A command that a press asks for, and what it overwrites. */
export interface RequestedCommand {
  readonly command: MemberCommunityCommand;
  /**
   * What the command overwrites: the whole of something, or a part of it. Of two commands that overwrite the same thing the
   * one requested later counts. Null for a command that only adds: it undoes nothing.
   */
  readonly overwrites: { readonly whole: string; readonly part: string | null } | null;
}

/**
 * The commands that a press asks for; none if it only asks to see the card. `stale`: no card of ours can ask for this.
 * `changed`: it was made on content that has changed since. `chooseFirst`: it needs a choice, and none was made.
 */
export type PressIntent = readonly RequestedCommand[] | "stale" | "changed" | "chooseFirst";

/** When somebody pressed, by the server's clock. */
export interface PressTime {
  readonly now: Instant;
  /** of the person who pressed, if Teams provides it */
  readonly timeZone: string | null;
}

export const asks = (
  command: MemberCommunityCommand,
  overwrites: RequestedCommand["overwrites"],
): RequestedCommand => ({ command, overwrites });
export const whole = (id: string): RequestedCommand["overwrites"] => ({ whole: id, part: null });
export const part = (of: string, id: string): RequestedCommand["overwrites"] => ({ whole: of, part: id });
export const adds = (command: MemberCommunityCommand): readonly RequestedCommand[] => [asks(command, null)];
