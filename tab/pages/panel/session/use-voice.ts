import type { ElmoSlice } from "@guildhall/shared/domain/session/view";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { type MouseEvent, useRef, useState } from "react";
import { useAct } from "../../../live/act.ts";

/** What a member says about the item that is on. */
export type Voice = "elmo" | "keepGoing";

const SAY = { elmo: "raiseElmo", keepGoing: "keepGoing" } as const;
const TAKE_BACK = { elmo: "takeBackElmo", keepGoing: "takeBackKeepGoing" } as const;

/** Within this time after a press, another is its second tap and means nothing else. */
const SECOND_TAP = 500;

export interface MyVoice {
  /** Shown at once, and reverted if it did not count. */
  readonly says: Voice | null;
  /** Says it, or takes it back if it stands. */
  readonly press: (voice: Voice, event: MouseEvent) => void;
  /** Whether a press is the second tap of the one before, wherever on the page that now lands. */
  readonly isSecondTap: (event: MouseEvent) => boolean;
}

/** The member's own ELMO or *keep going* in the current run. */
export function useVoice(session: SessionReading, elmo: ElmoSlice | null): MyVoice {
  const act = useAct();
  const [wanted, setWanted] = useState<{ readonly says: Voice | null } | null>(null);
  const presses = useRef(0);
  const pressedAt = useRef(-Infinity);
  const stored = session.myElmo ? "elmo" : session.myKeepGoing ? "keepGoing" : null;
  const says = wanted === null ? stored : wanted.says;

  const isSoon = (): boolean => Date.now() - pressedAt.current < SECOND_TAP;
  // A key presses what has the focus, which never moves onto a button by itself.
  const isSecondTap = ({ detail }: MouseEvent): boolean => detail > 1 || (detail === 1 && isSoon());

  async function change(voice: Voice, run: ElmoSlice["run"]): Promise<void> {
    const mine = (presses.current += 1);
    const takesBack = says === voice;
    const type = takesBack ? TAKE_BACK[voice] : SAY[voice];
    setWanted({ says: takesBack ? null : voice });
    await act.session(session.header.id, { type, run });
    // A later press waits for its own answer.
    if (mine === presses.current) setWanted(null);
  }

  function press(voice: Voice, event: MouseEvent): void {
    // A key that is held down presses again and again.
    const second = event.detail > 1 || isSoon();
    pressedAt.current = Date.now();
    if (second || elmo === null) return;
    void change(voice, elmo.run);
  }

  return { says, press, isSecondTap };
}
