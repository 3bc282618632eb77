import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { readCheckIn } from "@guildhall/shared/reading/check-in";
import { useState } from "react";
import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { useWritable } from "../live/use-community.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useAnnounce } from "./announcer.tsx";
import { singleTap } from "./single-tap.ts";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  ask: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  start: { alignSelf: "flex-start" },
});

interface CheckInProps {
  /** whether it is also shown to whoever has checked in before */
  readonly settled?: boolean;
}

/** Asks somebody who was not seen in a session whether they were there. Once answered it stays until the page is left. */
export function CheckIn({ settled = false }: CheckInProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("tab").checkIn;
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const open = readCheckIn(useView());
  const [answered, setAnswered] = useState<string | null>(null);
  if (open === null) return null;
  if (!open.asked && answered !== open.session && !(settled && open.here)) return null;
  const { session, number, over, here } = open;
  const said = (is: boolean): string => (is ? words.done(number, over) : words.ask(number, over));
  const answer = async (): Promise<void> => {
    setAnswered(session);
    if (await act.community({ type: "checkIn", session, here: !here })) announce(said(!here));
  };
  return (
    <div className={styles.ask}>
      <p className={text.plain}>{said(here)}</p>
      <Button
        className={styles.start}
        disabledFocusable={disabledFocusable}
        onClick={singleTap(() => void answer())}
      >
        {here ? words.takeBack : words.here(over)}
      </Button>
      <p className={text.quiet}>{words.secret}</p>
    </div>
  );
}
