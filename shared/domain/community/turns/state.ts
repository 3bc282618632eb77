import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { WithSecrets } from "../../kernel/sealed.ts";

/** Identifies a turn: turns are numbered as they are given. */
export type TurnNumber = number;

/** An announced turn: who facilitates a session. */
export interface Turn {
  readonly number: TurnNumber;
  /** null: the session after the last upcoming one, which has no id yet */
  readonly session: SessionId | null;
  /** null: no member has it; unless there is a guest, whoever is on the rota may take it */
  readonly holder: MemberRef | null;
  /** who facilitates instead of a member, by name (SPEC TURN-5) */
  readonly guest: string | null;
  /** whether its holder has said that they do it */
  readonly confirmed: boolean;
}

export interface TurnsState extends WithSecrets {
  readonly turns: readonly Turn[];
  readonly turnsGiven: number;
  /** who gets the next turns by an order by hand, before anybody's lag decides (SPEC TURN-6) */
  readonly queued: readonly MemberRef[];
  /** how many changes of turns there were */
  readonly turnChanges: number;
}

/** Who has a turn. */
export type Held = Pick<Turn, "holder" | "confirmed" | "guest">;

export type TurnsChangeKind = "swap" | "order" | "guest";

/** What somebody changed about the turns, with what was before. */
export interface TurnsChange<Kind = TurnsChangeKind> {
  readonly number: number;
  readonly kind: Kind;
  /** whoever made it, who may undo it */
  readonly by: readonly MemberRef[];
  readonly turns: readonly { readonly turn: TurnNumber; readonly was: Held; readonly now: Held }[];
  /** null: the queue stays as it is */
  readonly queued: { readonly was: readonly MemberRef[]; readonly now: readonly MemberRef[] } | null;
}
