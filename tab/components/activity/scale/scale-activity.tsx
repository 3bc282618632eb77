import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type Said, TENURE_MARKS } from "@guildhall/shared/domain/community/tenure/part";
import { isOpen, type Open } from "@guildhall/shared/domain/kernel/open";
import type { ScaleReading } from "@guildhall/shared/reading/scale";
import { useRef, useState } from "react";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../../texts/texts-context.ts";
import { Disclosure } from "../../disclosure.tsx";
import { useTextStyles } from "../../text-styles.ts";
import { ActivityFrame, Foot, Progress, Secrecy } from "../activity-frame.tsx";
import { ClosesAt } from "../collection-activity.tsx";
import { ConfirmButton } from "../confirm-button.tsx";
import { ScaleEnding } from "../ending/ending-controls.tsx";
import { RunBy } from "../run-by.tsx";
import { ScalePeople } from "./scale-people.tsx";
import { centresOf, ScaleSlider } from "./scale-slider.tsx";
import { ScaleTurns } from "./scale-turns.tsx";
import { useWidth } from "./use-width.ts";

const useStyles = makeStyles({
  scale: { maxWidth: "480px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ScaleActivityProps {
  readonly scale: ScaleReading;
  readonly level?: 2 | 3;
}

/** The tenure scale: what the order reveals, the slider with everybody on it, and once it is made the first turns. */
export function ScaleActivity({ scale, level = 2 }: ScaleActivityProps) {
  const text = useTextStyles();
  const { scale: words, ending } = useTexts("activities");
  const { phase } = scale.progress;
  const kicker = { open: words.title, ordered: words.over, cancelled: ending.vote.kicker }[phase];
  return (
    <ActivityFrame
      kicker={kicker}
      instruction={phase === "open" ? words.question : words.title}
      level={level}
    >
      {isOpen(scale) && <OpenScale scale={scale} />}
      {phase === "ordered" && <ScaleTurns />}
      {phase === "cancelled" && <p className={text.plain}>{words.cancelled}</p>}
    </ActivityFrame>
  );
}

function OpenScale({ scale }: { readonly scale: Open<ScaleReading> }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").scale;
  const writable = useWritable();
  const act = useAct();
  const [element, width] = useWidth<HTMLDivElement>();
  const { said, say } = useSaid(scale);
  const centres = centresOf(width);
  const { count, of } = scale.said;
  return (
    <>
      <p className={text.plain}>{words.first}</p>
      <Secrecy secret>{words.told}</Secrecy>
      <div ref={element} className={styles.scale}>
        <ScalePeople {...{ scale, centres, width }} />
        <ScaleSlider said={said} centres={centres} onSay={say} />
      </div>
      <p className={text.quiet}>{words.unsaidTold}</p>
      <div className={styles.buttons}>
        {said !== "unsaid" && (
          <Button disabledFocusable={!writable} onClick={() => say("unsaid")}>
            {words.without}
          </Button>
        )}
        {said !== null && (
          <Button disabledFocusable={!writable} onClick={() => say(null)}>
            {words.takeBack}
          </Button>
        )}
      </div>
      <WhoIsWhere scale={scale} />
      <Foot>
        <Progress>{words.said(count, of)}</Progress>
        <ClosesAt at={scale.progress.closesAt} />
        {scale.runs ? (
          <div>
            <ConfirmButton
              label={words.make}
              question={words.makeAsk(of === null ? 0 : Math.max(0, of - count))}
              yes={words.make}
              no={words.keepOpen}
              disabled={count === 0}
              asks={of === null || count < of}
              onYes={() => void act.community({ type: "closeScale", scale: scale.id })}
            />
          </div>
        ) : (
          <RunBy opened={scale} />
        )}
      </Foot>
      <ScaleEnding scale={scale} />
    </>
  );
}

/** What this person has said: shown at once, and taken back if it did not count. */
function useSaid({ id: scale, mine }: Pick<ScaleReading, "id" | "mine">) {
  const act = useAct();
  const [wanted, setWanted] = useState<{ readonly said: Said | null } | null>(null);
  const times = useRef(0);
  async function say(said: Said | null): Promise<void> {
    const time = (times.current += 1);
    setWanted({ said });
    await act.community(
      said === null ? { type: "leaveScale", scale } : { type: "placeOnScale", scale, said },
    );
    // What was said later waits for its own answer.
    if (time === times.current) setWanted(null);
  }
  return { said: wanted === null ? mine : wanted.said, say: (said: Said | null) => void say(said) };
}

/** The same as the avatars show, in words. */
function WhoIsWhere({ scale: { marks, unsaid } }: { readonly scale: ScaleReading }) {
  const text = useTextStyles();
  const words: ActivityTexts["scale"] = useTexts("activities").scale;
  const named = useNamed();
  if (marks.length + unsaid === 0) return null;
  return (
    <Disclosure summary={words.who(marks.length)}>
      <ul className={text.list}>
        {TENURE_MARKS.map((mark) => {
          const people = marks.filter((each) => each.mark === mark).map(({ member }) => named(member).name);
          return people.length === 0 ? null : <li key={mark}>{words.at(words.marks[mark], people)}</li>;
        })}
      </ul>
      {unsaid > 0 && <p className={text.quiet}>{words.unsaid(unsaid)}</p>}
    </Disclosure>
  );
}
