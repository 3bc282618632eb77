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
import { en } from "../../../messages/en.ts";

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
  answers: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: tokens.spacingHorizontalS },
  answer: { minWidth: 0, minHeight: "48px", padding: tokens.spacingHorizontalXS },
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
  const act = useAct();
  const named = useNamed();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const count = Math.max(call.count, elmo.count);
  const present = Math.max(call.present, count);
  const answer = (given: CallAnswer) => () =>
    void act.session(session.header.id, { type: "answerCall", run: elmo.run, answer: given });
  const answers: readonly (readonly [string, CallAnswer])[] = [
    [en.panel.call.moveOn, { kind: "moveOn" }],
    [en.panel.call.park, { kind: "park" }],
    [en.panel.call.more(MORE_MINUTES), { kind: "continue", minutes: MORE_MINUTES }],
  ];

  useEffect(
    () => announce(en.panel.announce.call(call.count, call.present)),
    [announce, call.count, call.present],
  );

  return (
    <section className={styles.banner} aria-label={en.panel.call.region}>
      <p className={styles.words}>{en.panel.call.banner(count, present)}</p>
      {elmo.raisers.length > 0 && (
        <p className={text.quiet}>{en.panel.elmo.raisers(elmo.raisers.map(named))}</p>
      )}
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
        <p className={text.quiet}>{en.panel.call.waiting(named(session.header.facilitator))}</p>
      )}
    </section>
  );
}
