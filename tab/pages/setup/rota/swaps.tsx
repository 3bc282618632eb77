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

/** The swaps that this person has asked for, which nobody else but the other sees; that one was taken back stays. */
export function Swaps() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").turnChanges;
  const swaps = readSwaps(useView()).filter(({ offered }) => offered);
  const [takenBack, setTakenBack] = useState(false);
  const region = useRef<HTMLDivElement>(null);
  const onTakenBack = (): void => {
    setTakenBack(true);
    // The button is gone.
    region.current?.focus();
  };
  return (
    <div ref={region} aria-live="polite" tabIndex={-1} className={styles.swaps}>
      {swaps.map((each) => (
        <Swap key={each.swap} {...each} onTakenBack={onTakenBack} />
      ))}
      {takenBack && swaps.length === 0 && <p className={text.plain}>{words.takenBack}</p>}
    </div>
  );
}

interface SwapProps extends SwapReading {
  readonly onTakenBack: () => void;
}

function Swap({ swap, other, onTakenBack }: SwapProps) {
  const text = useTextStyles();
  const words = useTexts("setup").turnChanges;
  const { onlyTheTwo } = useTexts("tab").rota;
  const named = useNamed();
  const act = useAct();
  const disabledFocusable = !useWritable();
  const takeBack = async (): Promise<void> => {
    if (await act.community({ type: "dropSwap", swap })) onTakenBack();
  };
  return (
    <Strip
      tone="info"
      actions={
        <Button disabledFocusable={disabledFocusable} onClick={singleTap(() => void takeBack())}>
          {words.takeBack}
        </Button>
      }
    >
      <p className={text.plain}>
        {words.waiting(named(other.holder), words.session(other.at, other.session === null))}
      </p>
      <p className={text.quiet}>{onlyTheTwo}</p>
    </Strip>
  );
}
