import { Button, makeStyles } from "@fluentui/react-components";
import type { PlanReading } from "@guildhall/shared/reading/plan";
import { useState } from "react";
import { useAnnounce } from "../announcer.tsx";
import { Disclosure } from "../disclosure.tsx";
import { useTextStyles } from "../text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { Stack } from "../stack.tsx";
import { FrameFields } from "./frame-fields.tsx";
import { frameFrom, typedFrames, type TypedFrames } from "./frames.ts";

const useStyles = makeStyles({ button: { alignSelf: "flex-start" } });

interface PlanFramesProps {
  readonly plan: PlanReading;
}

/** How a plan's sessions open and close, editable by whoever runs it. What they typed is kept when others make changes. */
export function PlanFrames({ plan }: PlanFramesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").planner;
  const tab = useTexts("tab");
  const act = useAct();
  const announce = useAnnounce();
  const writable = useWritable();
  const [typed, setTyped] = useState<TypedFrames | null>(null);
  const summary = words.framed(plan.opening, plan.closing);
  if (!plan.runs) return <p className={text.quiet}>{summary}</p>;
  const frames = typed ?? typedFrames(plan, tab);
  const opening = frameFrom(frames, "opening", tab);
  const closing = frameFrom(frames, "closing", tab);
  const ready = typed !== null && opening !== undefined && closing !== undefined && writable;
  return (
    <Disclosure summary={summary}>
      <form
        aria-label={words.frameHeading}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          void act.community({ type: "framePlan", opening, closing }).then((stored) => {
            if (!stored) return;
            setTyped(null);
            announce(words.framed(opening, closing));
          });
        }}
      >
        <Stack>
          <FrameFields frames={frames} onChange={setTyped} />
          <Button className={styles.button} type="submit" disabledFocusable={!ready}>
            {words.frameSave}
          </Button>
        </Stack>
      </form>
    </Disclosure>
  );
}
