import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CalendarCancelRegular, CalendarEditRegular } from "@fluentui/react-icons";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { Confirm } from "../../../components/confirm.tsx";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { DateForm } from "./date-form.tsx";

const useStyles = makeStyles({
  // Aligns the label of the first with other text.
  buttons: { display: "flex", flexWrap: "wrap", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

interface ChangeDateProps {
  readonly session: SessionId;
  readonly at: Instant;
  /** called when the session has been cancelled, so that its buttons are gone */
  readonly onCancelled: () => void;
}

/** Moves or cancels one session; both replace the buttons, which get the focus back afterwards. */
export function ChangeDate({ session, at, onCancelled }: ChangeDateProps) {
  const styles = useStyles();
  const words = useTexts("setup").upcoming;
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const [doing, setDoing] = useState<"move" | "cancel" | null>(null);
  const move = useRef<HTMLButtonElement>(null);
  const cancelling = useRef<HTMLButtonElement>(null);
  const did = useRef(doing);
  useEffect(() => {
    if (doing === null && did.current === "move") move.current?.focus();
    if (doing === null && did.current === "cancel") cancelling.current?.focus();
    did.current = doing;
  }, [doing]);

  async function cancel(): Promise<void> {
    setDoing(null);
    if (!(await act.community({ type: "cancelSession", session }))) return;
    announce(words.cancelled(at));
    onCancelled();
  }

  if (doing === "move")
    return (
      <DateForm
        label={words.moveLabel(at)}
        field={words.moveTo}
        hint={words.moveHint}
        initial={at}
        submit={words.moveNow}
        onSubmit={async (to, report) => {
          const stored = await act.community({ type: "moveSession", session, at: to }, report);
          if (stored) announce(words.moved(to));
          return stored;
        }}
        onClose={() => setDoing(null)}
      />
    );
  if (doing === "cancel")
    return (
      <Confirm
        question={words.cancelAsk(at)}
        yes={words.cancelNow}
        no={words.keep}
        onYes={() => void cancel()}
        onNo={() => setDoing(null)}
      />
    );
  return (
    <div className={styles.buttons}>
      <Button
        ref={move}
        className={styles.button}
        appearance="subtle"
        icon={<CalendarEditRegular />}
        aria-label={words.moveLabel(at)}
        disabledFocusable={disabledFocusable}
        onClick={() => setDoing("move")}
      >
        {words.move}
      </Button>
      <Button
        ref={cancelling}
        className={styles.button}
        appearance="subtle"
        icon={<CalendarCancelRegular />}
        aria-label={words.cancelLabel(at)}
        disabledFocusable={disabledFocusable}
        onClick={() => setDoing("cancel")}
      >
        {words.cancel}
      </Button>
    </div>
  );
}
