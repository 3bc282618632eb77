import { Button } from "@fluentui/react-components";
import type { NextThing } from "@guildhall/shared/reading/path-next";
import { useState } from "react";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { LIVE_STARTS } from "./live-starts.ts";

/** Starts the next step here and now, for those who may. */
export function StartNext({ next: { code, mine } }: { readonly next: Pick<NextThing, "code" | "mine"> }) {
  const words = useTexts("activities").path;
  const act = useAct();
  const writable = useWritable();
  const [starting, setStarting] = useState(false);
  if (!mine || !isStart(code)) return null;

  async function start(command: (typeof LIVE_STARTS)[keyof typeof LIVE_STARTS]): Promise<void> {
    setStarting(true);
    await act.community(command);
    setStarting(false);
  }

  return (
    <Button
      appearance="primary"
      disabledFocusable={!writable || starting}
      onClick={() => void start(LIVE_STARTS[code])}
    >
      {words.start[code]}
    </Button>
  );
}

const isStart = (code: NextThing["code"]): code is keyof typeof LIVE_STARTS => code in LIVE_STARTS;
