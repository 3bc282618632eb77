import { Button } from "@fluentui/react-components";
import { currentPause } from "@guildhall/shared/reading/life";
import { Suspense, useEffect, useRef, useState } from "react";
import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { useWritable } from "../live/use-community.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useAnnounce } from "./announcer.tsx";
import { singleTap } from "./single-tap.ts";
import { Strip } from "./strip.tsx";
import { useTextStyles } from "./text-styles.ts";

/** That the community is paused, until when and why, with the way on for organisers; nothing while it is not. */
export function Paused() {
  return (
    <Suspense fallback={null}>
      <PausedStrip />
    </Suspense>
  );
}

function PausedStrip() {
  const text = useTextStyles();
  const words = useTexts("activities").pause;
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const pause = currentPause(useView());
  const [ended, setEnded] = useState(false);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button is gone.
    if (ended) region.current?.focus();
  }, [ended]);
  if (pause === null && !ended) return null;
  const goOn = async (): Promise<void> => {
    if (!(await act.community({ type: "goOn" }))) return;
    setEnded(true);
    announce(words.wentOn);
  };
  return (
    <section ref={region} tabIndex={-1} aria-label={pause === null ? words.over : words.title}>
      <Strip
        tone="info"
        {...(pause?.mayEnd === true && {
          actions: (
            <Button disabledFocusable={disabledFocusable} onClick={singleTap(() => void goOn())}>
              {words.goOn}
            </Button>
          ),
        })}
      >
        {pause === null ? (
          <p className={text.label}>{words.over}</p>
        ) : (
          <>
            <p className={text.label}>{words.title}</p>
            {pause.reason !== "" && (
              <p className={text.plain} dir="auto">
                {pause.reason}
              </p>
            )}
            <p className={text.plain}>{pause.until === null ? words.open : words.until(pause.until)}</p>
            <p className={text.quiet}>{words.told}</p>
          </>
        )}
      </Strip>
    </section>
  );
}
