import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import { renewalWaits } from "@guildhall/shared/messages/path-words";
import { currentRenewal } from "@guildhall/shared/reading/renewal";
import { Suspense, useId } from "react";
import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { useNamed } from "../live/people.ts";
import { useWritable } from "../live/use-community.ts";
import { useTexts } from "../texts/texts-context.ts";
import { StepSign } from "./path/step-sign.tsx";
import { singleTap } from "./single-tap.ts";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
  head: { display: "flex", alignSelf: "stretch", alignItems: "baseline", justifyContent: "space-between" },
  step: { display: "flex", columnGap: tokens.spacingHorizontalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const live = { closesAt: null, inChat: false } as const;

const STARTS: Readonly<
  Record<"lookHonestly" | "voteOnLogistics" | "askAboutPurpose", MemberCommunityCommand>
> = {
  lookHonestly: { type: "lookHonestly", ...live },
  voteOnLogistics: { type: "voteOnLogistics", elements: LOGISTICS_ELEMENTS, ...live },
  askAboutPurpose: { type: "askAboutPurpose", ...live },
};

/** The way through a renewal, with the one next thing; nothing while there is none. */
export function Renewal() {
  return (
    <Suspense fallback={null}>
      <RenewalPath />
    </Suspense>
  );
}

function RenewalPath() {
  const styles = useStyles();
  const text = useTextStyles();
  const texts = useTexts("activities");
  const words = texts.renewal;
  const named = useNamed();
  const act = useAct();
  const disabledFocusable = !useWritable();
  const heading = useId();
  const renewal = currentRenewal(useView());
  if (renewal === null) return null;
  const { steps, achieved, next, mayEnd } = renewal;
  const waits = renewalWaits(renewal, named, texts);
  const code = next !== null && next.mine && next.code in STARTS ? (next.code as keyof typeof STARTS) : null;
  return (
    <section className={styles.block} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className={text.label} id={heading}>
          {words.heading}
        </h2>
        <span className={text.quiet}>{words.done(achieved, steps.length)}</span>
      </div>
      <p className={text.quiet}>{words.told}</p>
      <ol className={text.list} aria-labelledby={heading}>
        {steps.map(({ name, is }) => (
          <li key={name} className={styles.step} aria-current={next?.step === name ? "step" : undefined}>
            <StepSign is={is} />
            <span>
              <span className={text.quiet}>{words.marks[is]}</span> {words.steps[name]}
            </span>
          </li>
        ))}
      </ol>
      <div>
        <p className={text.plain}>{next === null ? words.finished : words.next[next.code]}</p>
        {waits !== null && <p className={text.quiet}>{waits}</p>}
      </div>
      <div className={styles.buttons}>
        {code !== null && (
          <Button
            disabledFocusable={disabledFocusable}
            onClick={singleTap(() => void act.community(STARTS[code]))}
          >
            {words.start[code]}
          </Button>
        )}
        {mayEnd && (
          <Button
            appearance="subtle"
            disabledFocusable={disabledFocusable}
            onClick={singleTap(() => void act.community({ type: "endRenewal" }))}
          >
            {words.end}
          </Button>
        )}
      </div>
    </section>
  );
}
