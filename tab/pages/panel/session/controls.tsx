import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, FlagRegular, PauseRegular, PlayRegular } from "@fluentui/react-icons";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { useEffect, useRef, useState } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { AgendaIcon, NextIcon, PreviousIcon } from "../../../components/directed-icons.tsx";
import { Confirm } from "../../../components/confirm.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { openerId } from "../../../components/use-layer.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  controls: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  two: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  three: { display: "flex", flexWrap: "wrap", justifyContent: "space-between" },
  button: { flex: "1 1 0", minWidth: "min-content", paddingInline: tokens.spacingHorizontalS },
  small: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface ControlsProps {
  readonly session: SessionReading;
  readonly onAgenda: () => void;
  /** whether *Finish* is among them; otherwise it stands elsewhere on the screen */
  readonly finishes: boolean;
}

/** The facilitator's buttons. Only *Finish* asks for confirmation, in its own place, and only while items are to come. */
export function Controls({ session, onAgenda, finishes }: ControlsProps) {
  const styles = useStyles();
  const words = useTexts("panel");
  const tab = useTexts("tab");
  const act = useAct();
  const disabledFocusable = !useWritable();
  const { current, upcoming, items, header } = session;
  const tell = (command: MemberSessionCommand) => () => void act.session(header.id, command);
  const run = current?.run ?? null;
  const next = upcoming[0];
  const before = current === null ? items : items.slice(0, current.place);
  const [asking, setAsking] = useState(false);
  const finish = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking) finish.current?.focus();
    asked.current = asking;
  }, [asking]);
  const canGoBack = before.some(({ progress: { phase } }) => phase === "done" || phase === "parked");

  return (
    <section className={styles.controls} aria-label={words.controls}>
      {current !== null && (
        <div className={styles.two}>
          {current.item.progress.phase === "paused" ? (
            <Button
              className={styles.button}
              icon={<PlayRegular />}
              disabledFocusable={disabledFocusable}
              onClick={tell({ type: "resume", run: current.run })}
            >
              {words.resume}
            </Button>
          ) : (
            <Button
              className={styles.button}
              icon={<PauseRegular />}
              disabledFocusable={disabledFocusable}
              onClick={tell({ type: "pause", run: current.run })}
            >
              {words.pause}
            </Button>
          )}
          <Button
            className={styles.button}
            appearance="primary"
            icon={next === undefined ? <CheckmarkRegular /> : <NextIcon />}
            iconPosition="after"
            disabledFocusable={disabledFocusable}
            aria-label={next === undefined ? words.doneLabel : words.nextLabel(tab.agenda.titleOf(next))}
            onClick={singleTap(tell({ type: "next", run }))}
          >
            {next === undefined ? words.done : words.next}
          </Button>
        </div>
      )}
      {asking ? (
        <Confirm
          question={words.finishAsk}
          yes={words.finishNow}
          no={words.notYet}
          onYes={tell({ type: "finish" })}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div className={styles.three}>
          <Button
            className={styles.small}
            appearance="subtle"
            icon={<PreviousIcon />}
            disabledFocusable={disabledFocusable || !canGoBack}
            onClick={singleTap(tell({ type: "previous", run }))}
          >
            {words.previous}
          </Button>
          <Button
            id={openerId("agenda")}
            className={styles.small}
            appearance="subtle"
            icon={<AgendaIcon />}
            aria-label={words.editAgendaLabel}
            onClick={onAgenda}
          >
            {words.editAgenda}
          </Button>
          {finishes && (
            <Button
              ref={finish}
              className={styles.small}
              appearance="subtle"
              icon={<FlagRegular />}
              disabledFocusable={disabledFocusable}
              onClick={singleTap(next === undefined ? tell({ type: "finish" }) : () => setAsking(true))}
            >
              {words.finish}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
