import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CallAnswer } from "@guildhall/shared/domain/session/commands";
import type { Call } from "@guildhall/shared/domain/session/state";
import type { ElmoSlice } from "@guildhall/shared/domain/session/view";
import { useEffect } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import type { MayInSession } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/** The minutes that *continue* adds. */
const MORE_MINUTES = 2;

const useStyles = makeStyles({
  banner: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // All are equally wide, except for one with a longer word.
  answer: { flex: "1 1 0", minWidth: "min-content", minHeight: "48px", padding: tokens.spacingHorizontalXS },
});

interface CallBannerProps {
  readonly session: SessionReading;
  readonly elmo: ElmoSlice;
  readonly call: Call;
  readonly may: MayInSession;
}

/** Enough members raised ELMO: everybody sees the call, and the facilitator answers it. */
export function CallBanner({ session, elmo, call, may }: CallBannerProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const act = useAct();
  const named = useNamed();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const count = Math.max(call.count, elmo.count);
  const present = Math.max(call.present, count);
  const answer = (given: CallAnswer) => () =>
    void act.session(session.header.id, { type: "answerCall", run: elmo.run, answer: given });
  const answers: readonly (readonly [string, CallAnswer])[] = [
    [words.call.moveOn, { kind: "moveOn" }],
    [words.call.park, { kind: "park" }],
    [words.call.more(MORE_MINUTES), { kind: "continue", minutes: MORE_MINUTES }],
  ];

  useEffect(
    () => announce(words.announce.call(call.count, call.present)),
    [announce, call.count, call.present, words],
  );

  return (
    <section className={styles.banner} aria-label={words.call.region}>
      <p className={styles.words}>{words.call.banner(count, present)}</p>
      {elmo.raisers.length > 0 && <p className={text.quiet}>{words.elmo.raisers(elmo.raisers.map(named))}</p>}
      {may("answerCall") ? (
        <div className={styles.answers}>
          {answers.map(([label, given]) => (
            <Button
              key={given.kind}
              className={styles.answer}
              disabledFocusable={disabledFocusable}
              onClick={answer(given)}
            >
              {label}
            </Button>
          ))}
        </div>
      ) : (
        <p className={text.quiet}>{words.call.waiting(named(session.header.facilitator))}</p>
      )}
    </section>
  );
}
