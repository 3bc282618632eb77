import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { WithSecrets } from "../../kernel/sealed.ts";

/** Identifies a turn: turns are numbered as they are given. */
export type TurnNumber = number;

/** An announced turn: who facilitates a session. */
export interface Turn {
  readonly number: TurnNumber;
  /** null: the session after the last upcoming one, which has no id yet */
  readonly session: SessionId | null;
  /** null: nobody has it, and whoever is on the rota may take it */
  readonly holder: MemberRef | null;
  /** whether its holder has said that they do it */
  readonly confirmed: boolean;
}

export interface TurnsState extends WithSecrets {
  readonly turns: readonly Turn[];
  readonly turnsGiven: number;
}
