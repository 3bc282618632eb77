import type { MemberRef } from "../../kernel/ids.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { SessionsPart } from "../sessions/part.ts";

export interface PrompterState {
  /** the members who are not told what to say and do: they have led a session, or have turned it off */
  readonly unprompted: readonly MemberRef[];
}

export interface PrompterCommand {
  readonly type: "turnPrompterOff";
}

export interface PrompterTurnedOff {
  readonly type: "PrompterTurnedOff";
  readonly member: MemberRef;
}

export type PrompterUses = { readonly membership: MembershipPart; readonly sessions: SessionsPart };

export interface PrompterPart {
  readonly state: PrompterState;
  readonly command: PrompterCommand;
  readonly systemCommand: never;
  readonly event: PrompterTurnedOff;
  readonly effect: never;
  readonly offers: Record<never, never>;
  readonly slices: Record<never, never>;
  readonly mine: {
    /** whether they are not told what to say and do while they facilitate */
    readonly unprompted: boolean;
  };
}
