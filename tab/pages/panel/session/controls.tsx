import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, FlagRegular, PauseRegular, PlayRegular } from "@fluentui/react-icons";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { useEffect, useRef, useState } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { AgendaIcon, NextIcon, PreviousIcon } from "../../../components/directed-icons.tsx";
import { Confirm } from "../../../components/confirm.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { openerId } from "../../../components/use-layer.ts";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  controls: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  two: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  three: { display: "flex", flexWrap: "wrap", justifyContent: "space-between" },
  /** all in one row */
  brief: { display: "flex", columnGap: tokens.spacingHorizontalXS },
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
  /** in one row, most of them as signs, and second to an activity or a call */
  readonly brief?: boolean;
}

/** The facilitator's buttons. Only *Finish* asks for confirmation, in its own place, and only while items are to come. */
export function Controls({ session, onAgenda, finishes, brief = false }: ControlsProps) {
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

  /** The label of a button, or as a sign what it is called. */
  const named = (label: string, spoken = label) =>
    brief
      ? { "aria-label": spoken, title: label }
      : { children: label, ...(spoken !== label && { "aria-label": spoken }) };
  const small = { className: brief ? undefined : styles.small, appearance: "subtle" } as const;
  const paused = current?.item.progress.phase === "paused";

  const first = current !== null && (
    <>
      <Button
        className={brief ? undefined : styles.button}
        icon={paused ? <PlayRegular /> : <PauseRegular />}
        disabledFocusable={disabledFocusable}
        onClick={tell({ type: paused ? "resume" : "pause", run: current.run })}
        {...named(paused ? words.resume : words.pause)}
      />
      <PrimaryButton
        className={styles.button}
        appearance={brief ? "secondary" : "primary"}
        icon={next === undefined ? <CheckmarkRegular /> : <NextIcon />}
        iconPosition="after"
        disabledFocusable={disabledFocusable}
        aria-label={next === undefined ? words.doneLabel : words.nextLabel(tab.agenda.titleOf(next))}
        onClick={singleTap(tell({ type: "next", run }))}
      >
        {next === undefined ? words.done : words.next}
      </PrimaryButton>
    </>
  );
  const others = (
    <>
      <Button
        {...small}
        icon={<PreviousIcon />}
        disabledFocusable={disabledFocusable || !canGoBack}
        onClick={singleTap(tell({ type: "previous", run }))}
        {...named(words.previous)}
      />
      <Button
        {...small}
        id={openerId("agenda")}
        icon={<AgendaIcon />}
        onClick={onAgenda}
        {...named(words.editAgenda, words.editAgendaLabel)}
      />
      {finishes && (
        <Button
          {...small}
          ref={finish}
          icon={<FlagRegular />}
          disabledFocusable={disabledFocusable}
          onClick={singleTap(next === undefined ? tell({ type: "finish" }) : () => setAsking(true))}
          {...named(words.finish)}
        />
      )}
    </>
  );

  return (
    <section className={styles.controls} aria-label={words.controls}>
      {brief ? (
        <div className={styles.brief}>
          {first}
          {!asking && others}
        </div>
      ) : (
        <>
          {current !== null && <div className={styles.two}>{first}</div>}
          {!asking && <div className={styles.three}>{others}</div>}
        </>
      )}
      {asking && (
        <Confirm
          question={words.finishAsk}
          yes={words.finishNow}
          no={words.notYet}
          onYes={tell({ type: "finish" })}
          onNo={() => setAsking(false)}
        />
      )}
    </section>
  );
}
