import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { readSwaps, type SwapReading } from "@guildhall/shared/reading/turn-changes";
import { useRef, useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { singleTap } from "../../../components/single-tap.ts";
import { Strip } from "../../../components/strip.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  // Nothing to show takes no room between its neighbours.
  swaps: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    ":empty": { position: "absolute" },
  },
});

/** The offers to swap that concern this person, which nobody else but the other sees; what they answered stays. */
export function Swaps() {
  const styles = useStyles();
  const text = useTextStyles();
  const swaps = readSwaps(useView());
  const [answered, setAnswered] = useState<string | null>(null);
  const region = useRef<HTMLDivElement>(null);
  const onAnswered = (said: string): void => {
    setAnswered(said);
    // The buttons are gone.
    region.current?.focus();
  };
  return (
    <div ref={region} role="status" tabIndex={-1} className={styles.swaps}>
      {swaps.map((each) => (
        <Swap key={each.swap} {...each} onAnswered={onAnswered} />
      ))}
      {answered !== null && swaps.length === 0 && <p className={text.plain}>{answered}</p>}
    </div>
  );
}

interface SwapProps extends SwapReading {
  readonly onAnswered: (said: string) => void;
}

function Swap({ swap, own, other, offered, onAnswered }: SwapProps) {
  const text = useTextStyles();
  const words = useTexts("setup").turnChanges;
  const named = useNamed();
  const act = useAct();
  const disabledFocusable = !useWritable();
  const who = named(other.holder);
  const sessionOf = ({ at, session }: SwapReading["own"]): string => words.session(at, session === null);
  const answer = (type: "acceptSwap" | "dropSwap", said: string) =>
    singleTap(async () => {
      if (await act.community({ type, swap })) onAnswered(said);
    });
  return (
    <Strip
      tone="info"
      actions={
        <>
          {!offered && (
            <Button disabledFocusable={disabledFocusable} onClick={answer("acceptSwap", words.swapped)}>
              {words.swap}
            </Button>
          )}
          <Button
            disabledFocusable={disabledFocusable}
            onClick={answer("dropSwap", offered ? words.takenBack : words.kept)}
          >
            {offered ? words.takeBack : words.keepMine}
          </Button>
        </>
      }
    >
      <p className={text.plain}>
        {offered ? words.waiting(who, sessionOf(other)) : words.asked(who, sessionOf(other), sessionOf(own))}
      </p>
      <p className={text.quiet}>{words.onlyYou}</p>
    </Strip>
  );
}
