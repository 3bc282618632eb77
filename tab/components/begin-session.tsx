import { Button, type ButtonProps, makeStyles, tokens } from "@fluentui/react-components";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { useState } from "react";
import { isFar, type UpcomingReading } from "@guildhall/shared/reading/upcoming";
import { useAct } from "../live/act.ts";
import { useServerClock } from "../live/server-clock.ts";
import { useWritable } from "../live/use-community.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    maxWidth: "560px",
    "> button": { flexGrow: 1 },
  },
});

interface BeginSessionProps {
  readonly next: UpcomingReading;
  /** the label for the next session's button, if that is the only likely choice */
  readonly label: string;
  readonly look?: Pick<ButtonProps, "appearance" | "size" | "className">;
  readonly onBegun?: () => void;
}

/** Begins the next session. If that is far ahead, an extra session is more likely: both are offered. */
export function BeginSession({ next, label, look = {}, onBegun }: BeginSessionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("tab").beginSession;
  const panel = useTexts("panel");
  const act = useAct();
  const writable = useWritable();
  const [beginning, setBeginning] = useState(false);
  const { at } = next;
  const far = useServerClock((now) => isFar(next, now));

  async function begin(session: SessionId | null): Promise<void> {
    setBeginning(true);
    if (await act.community({ type: "begin", session })) onBegun?.();
    setBeginning(false);
  }

  const disabledFocusable = !writable || beginning;
  if (!far || at === null)
    return (
      <Button {...look} disabledFocusable={disabledFocusable} onClick={() => void begin(next.id)}>
        {beginning ? panel.beforeSession.beginning : label}
      </Button>
    );
  return (
    <div className={styles.choice}>
      <p className={text.plain}>{words.nextIs(at)}</p>
      <div className={styles.buttons}>
        <Button {...look} disabledFocusable={disabledFocusable} onClick={() => void begin(null)}>
          {words.extra}
        </Button>
        <Button
          {...(look.size !== undefined && { size: look.size })}
          disabledFocusable={disabledFocusable}
          onClick={() => void begin(next.id)}
        >
          {words.early}
        </Button>
      </div>
      <p className={text.quiet}>{words.told}</p>
    </div>
  );
}
