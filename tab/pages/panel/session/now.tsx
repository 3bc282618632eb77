import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Speaker2Regular, SpeakerMuteRegular } from "@fluentui/react-icons";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useTextStyles } from "../../../components/text-styles.ts";
import { begun } from "../../../components/use-begun.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import type { MayInSession } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/** Longer titles are set smaller, so that the countdown stays in view. */
const LONG_TITLE = 60;

const useStyles = makeStyles({
  now: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  words: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  top: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  kicker: { color: tokens.colorBrandForeground1 },
  box: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  step: { minWidth: "32px", paddingInline: tokens.spacingHorizontalXXS },
});

interface ItemProps {
  readonly session: SessionReading;
  readonly current: NonNullable<SessionReading["current"]>;
  readonly may: MayInSession;
}

interface NowProps extends ItemProps {
  readonly muted: boolean;
  readonly onMuted: (muted: boolean) => void;
}

/** The running item and who presents it. */
export function Now({ session, current, may, muted, onMuted }: NowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const words = useTexts("panel");
  const named = useNamed();
  const { item, run, place } = current;
  const title = tab.agenda.titleOf(item);
  return (
    <section className={styles.now} aria-labelledby="now-title">
      <div className={styles.words}>
        <div className={styles.top}>
          <p className={mergeClasses(text.label, styles.kicker)}>
            {words.now(place + 1, session.items.length)}
          </p>
          <Button
            appearance="subtle"
            icon={muted ? <SpeakerMuteRegular /> : <Speaker2Regular />}
            aria-label={muted ? words.unmute : words.mute}
            title={muted ? words.unmute : words.mute}
            onClick={() => onMuted(!muted)}
          />
        </div>
        <h2
          className={title.length > LONG_TITLE ? text.subtitle : text.title}
          id="now-title"
          dir="auto"
          {...begun(run)}
        >
          {title}
        </h2>
        {item.presenter !== null && (
          <p className={text.quiet}>{tab.people.presents(named(item.presenter))}</p>
        )}
      </div>
      {may("adjustMinutes") && <Timebox session={session} current={current} />}
    </section>
  );
}

/** Adds or takes away minutes of the item's timebox with one tap. */
function Timebox({ session, current }: Pick<ItemProps, "session" | "current">) {
  const styles = useStyles();
  const words = useTexts("panel");
  const act = useAct();
  const writable = useWritable();
  const { id, timebox } = current.item;
  const adjust = (by: number) => () =>
    void act.session(session.header.id, { type: "adjustMinutes", item: id, by });
  return (
    <div className={styles.box}>
      <Button
        className={styles.step}
        disabledFocusable={!writable || timebox < 2 * MINUTE}
        aria-label={words.minusOneLabel}
        onClick={adjust(-1)}
      >
        {words.minusOne}
      </Button>
      <Button
        className={styles.step}
        disabledFocusable={!writable}
        aria-label={words.plusOneLabel}
        onClick={adjust(1)}
      >
        {words.plusOne}
      </Button>
    </div>
  );
}
