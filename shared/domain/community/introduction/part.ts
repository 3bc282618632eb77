import type { MemberRef } from "../../kernel/ids.ts";

export interface IntroductionState {
  /** the members who have read what the things on the panel are; nothing else of it is kept */
  readonly introduced: readonly MemberRef[];
}

export interface IntroductionCommand {
  readonly type: "dismissIntroduction";
}

/** somebody has read what the things on the panel are, and is not told again */
export interface IntroductionDismissed {
  readonly type: "IntroductionDismissed";
  readonly member: MemberRef;
}

export interface IntroductionPart {
  readonly state: IntroductionState;
  readonly command: IntroductionCommand;
  readonly systemCommand: never;
  readonly event: IntroductionDismissed;
  readonly effect: never;
  readonly offers: Record<never, never>;
  readonly slices: Record<never, never>;
  readonly mine: {
    /** whether they have read what the things on the panel are */
    readonly introduced: boolean;
  };
}
