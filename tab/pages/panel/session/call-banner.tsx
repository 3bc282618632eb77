import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { CallAnswer } from "@guildhall/shared/domain/session/commands";
import { extensionOf } from "@guildhall/shared/domain/session/progress";
import type { Call, SessionItem } from "@guildhall/shared/domain/session/state";
import type { ElmoSlice } from "@guildhall/shared/domain/session/view";
import { useEffect } from "react";
import { readVoices } from "@guildhall/shared/reading/session/call";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import type { MayInSession } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import type { MyVoice } from "./use-voice.ts";

const useStyles = makeStyles({
  banner: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
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
  voices: { display: "grid", gridTemplateColumns: "repeat(2, 1fr)", gap: tokens.spacingHorizontalS },
  voice: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  mine: { ...shorthands.borderColor(tokens.colorBrandStroke1), color: tokens.colorBrandForeground1 },
  // The long answer has as much room as the two short ones, so that none of them takes three lines.
  answers: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(min-content, 1fr)) minmax(min-content, 2fr)",
    gap: tokens.spacingHorizontalXS,
  },
  answer: {
    minWidth: "min-content",
    minHeight: "44px",
    padding: tokens.spacingHorizontalXXS,
    textWrap: "balance",
  },
});

interface CallBannerProps {
  readonly session: SessionReading;
  readonly elmo: ElmoSlice;
  readonly call: Call;
  /** the item that the call is about */
  readonly item: SessionItem;
  readonly may: MayInSession;
  readonly voice: MyVoice;
  /** the id of what says who will see what one says */
  readonly note: string;
}

/** Enough members raised ELMO: everybody sees the call and says ELMO or *keep going*, and the facilitator answers it. */
export function CallBanner({ session, elmo, call, item, may, voice, note }: CallBannerProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const act = useAct();
  const named = useNamed();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const said = readVoices(elmo, call);
  const answers: readonly (readonly [string, CallAnswer])[] = [
    [words.call.moveOn, { kind: "moveOn" }],
    [words.call.park, { kind: "park" }],
    [words.call.more(extensionOf(item)), { kind: "continue" }],
  ];

  useEffect(
    () => announce(words.announce.call(call.count, call.present)),
    [announce, call.count, call.present, words],
  );

  return (
    <section className={styles.banner} aria-label={words.call.region}>
      <p className={styles.words}>{words.call.banner(said.elmos, said.present)}</p>
      <div className={styles.voices} role="group" aria-label={words.call.voices} aria-describedby={note}>
        {(["elmo", "keepGoing"] as const).map((each) => (
          <Button
            key={each}
            className={mergeClasses(styles.answer, styles.voice, voice.says === each && styles.mine)}
            aria-pressed={voice.says === each}
            disabledFocusable={disabledFocusable}
            {...(voice.says === each && { icon: <CheckmarkRegular /> })}
            onClick={(event) => voice.press(each, event)}
          >
            {each === "elmo" ? words.call.elmo(said.elmos) : words.call.keepGoing(said.keepGoing)}
          </Button>
        ))}
      </div>
      {may("answerCall") ? (
        <div className={styles.answers}>
          {answers.map(([label, given]) => (
            <Button
              key={given.kind}
              className={styles.answer}
              disabledFocusable={disabledFocusable}
              onClick={(event) => {
                if (voice.isSecondTap(event)) return;
                void act.session(session.header.id, { type: "answerCall", run: elmo.run, answer: given });
              }}
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
