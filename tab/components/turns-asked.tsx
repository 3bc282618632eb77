import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TurnNumber } from "@guildhall/shared/domain/community/turns/part";
import { readRota } from "@guildhall/shared/reading/rota";
import { useEffect, useRef, useState } from "react";
import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { useWritable } from "../live/use-community.ts";
import { useTexts } from "../texts/texts-context.ts";
import { singleTap } from "./single-tap.ts";
import { Strip } from "./strip.tsx";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  // Nothing to show takes no room between its neighbours.
  asked: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    ":empty": { position: "absolute" },
  },
});

/** The turns for which this person is asked, and nobody else; what they answered stays until they leave the page. */
export function TurnsAsked() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("tab").rota;
  const act = useAct();
  const disabledFocusable = !useWritable();
  const { turns } = readRota(useView());
  const [answered, setAnswered] = useState<{ readonly how: "taken" | "declined" } | null>(null);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The buttons are gone.
    if (answered !== null) region.current?.focus();
  }, [answered]);

  async function answer(turn: TurnNumber, type: "takeTurn" | "declineTurn"): Promise<void> {
    if (await act.community({ type, turn })) setAnswered({ how: type === "takeTurn" ? "taken" : "declined" });
  }

  return (
    <div ref={region} role="status" tabIndex={-1} className={styles.asked}>
      {turns.map(
        ({ number, session, at, askedUntil }) =>
          askedUntil !== null && (
            <Strip
              key={number}
              tone="info"
              actions={
                <>
                  <Button
                    disabledFocusable={disabledFocusable}
                    onClick={singleTap(() => void answer(number, "takeTurn"))}
                  >
                    {words.doIt}
                  </Button>
                  <Button
                    disabledFocusable={disabledFocusable}
                    onClick={singleTap(() => void answer(number, "declineTurn"))}
                  >
                    {words.cannot}
                  </Button>
                </>
              }
            >
              <p className={text.label}>{words.asked(at, session !== null)}</p>
              <p className={text.quiet}>{words.askedUntil(askedUntil)}</p>
            </Strip>
          ),
      )}
      {answered !== null && <p className={text.quiet}>{words[answered.how]}</p>}
    </div>
  );
}
