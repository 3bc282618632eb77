import type { NextThing } from "@guildhall/shared/reading/path-next";
import { waits } from "@guildhall/shared/reading/may";
import { useState } from "react";
import { useView } from "../../activity/use-activities.ts";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { openerId } from "../use-layer.ts";
import { LIVE_STARTS } from "./live-starts.ts";
import { PrimaryButton } from "../primary-button/primary-button.tsx";
import { singleTap } from "../single-tap.ts";

interface StartNextProps {
  readonly next: Pick<NextThing, "code" | "mine"> & Partial<Pick<NextThing, "doneByMe">>;
  /** opens the planner, where it is not on the same page */
  readonly onPlan?: () => void;
  /** something else on the page is pressed first */
  readonly second?: boolean;
  /** once it is open */
  readonly onStarted?: () => void;
}

/** Starts the next step here and now, for those who may. */
export function StartNext({
  next: { code, mine, doneByMe = false },
  onPlan,
  second = false,
  onStarted,
}: StartNextProps) {
  const words = useTexts("activities").path;
  const act = useAct();
  const writable = useWritable();
  const view = useView();
  const [starting, setStarting] = useState(false);
  if (!mine || doneByMe) return null;
  if (code === "proposePlan" || code === "acceptPlan")
    return onPlan === undefined ? null : (
      <PrimaryButton
        id={openerId("plan")}
        appearance={second ? "secondary" : "primary"}
        onClick={singleTap(onPlan)}
      >
        {words.plan[code]}
      </PrimaryButton>
    );
  if (!isStart(code) || waits(view, code)) return null;

  async function start(command: (typeof LIVE_STARTS)[keyof typeof LIVE_STARTS]): Promise<void> {
    setStarting(true);
    const open = await act.community(command);
    setStarting(false);
    if (open) onStarted?.();
  }

  return (
    <PrimaryButton
      appearance={second ? "secondary" : "primary"}
      disabledFocusable={!writable || starting}
      onClick={singleTap(() => void start(LIVE_STARTS[code]))}
    >
      {words.start[code]}
    </PrimaryButton>
  );
}

const isStart = (code: NextThing["code"]): code is keyof typeof LIVE_STARTS => code in LIVE_STARTS;
