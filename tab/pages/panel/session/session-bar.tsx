import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useId } from "react";
import { useTextStyles } from "../../../components/text-styles.ts";
import { usePinned } from "../../../components/use-pinned.ts";
import { useNamed } from "../../../live/people.ts";
import type { MayInSession } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { CallBanner } from "./call-banner.tsx";
import { Countdown } from "./countdown.tsx";
import { ElmoButton } from "./elmo-button.tsx";
import { useVoice } from "./use-voice.ts";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: "var(--pinned-strips, 0px)",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    // As wide as the page, so that nothing shows beside it.
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    // On a screen that is zoomed in so far there is no room to keep it.
    "@media (max-height: 400px)": { position: "static" },
  },
  title: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  time: { flex: "1 0 auto" },
  elmo: { flex: "100 1 144px", minWidth: 0 },
  note: { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
});

interface SessionBarProps {
  readonly session: SessionReading;
  readonly current: NonNullable<SessionReading["current"]>;
  readonly headCount: number;
  readonly may: MayInSession;
  /** whether the item's title stands nowhere else on the screen */
  readonly titled: boolean;
}

/** The item's time and ELMO, and at a call what is said: in view at every moment of a session, in every layer. */
export function SessionBar({ session, current, headCount, may, titled }: SessionBarProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const tab = useTexts("tab");
  const named = useNamed();
  const bar = usePinned<HTMLDivElement>("bar");
  const secrecy = useId();
  const { elmo } = session;
  const voice = useVoice(session, elmo);
  const { item, run } = current;
  const title = tab.agenda.titleOf(item);
  return (
    <>
      <div className={styles.bar} ref={bar}>
        {titled && (
          <p className={mergeClasses(text.label, styles.title)} title={title} dir="auto">
            {title}
          </p>
        )}
        <div className={styles.row}>
          <div className={styles.time}>
            <Countdown item={item} run={run} />
          </div>
          {elmo !== null && elmo.call === null && (
            <div className={styles.elmo}>
              <ElmoButton session={session} elmo={elmo} headCount={headCount} voice={voice} note={secrecy} />
            </div>
          )}
        </div>
        {elmo !== null && elmo.call !== null && (
          <CallBanner
            session={session}
            elmo={elmo}
            call={elmo.call}
            may={may}
            voice={voice}
            item={item}
            note={secrecy}
          />
        )}
      </div>
      {elmo !== null && (
        <div className={styles.note}>
          <p className={text.quiet} id={secrecy}>
            {elmo.named ? words.elmo.named : words.elmo.secret}
          </p>
          {elmo.raisers.length > 0 && (
            <p className={text.quiet}>{words.elmo.raisers(elmo.raisers.map(named))}</p>
          )}
          {elmo.keepGoingBy.length > 0 && (
            <p className={text.quiet}>{words.call.keepGoingBy(elmo.keepGoingBy.map(named))}</p>
          )}
        </div>
      )}
    </>
  );
}
