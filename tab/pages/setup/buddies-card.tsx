import { makeStyles, tokens } from "@fluentui/react-components";
import { useView } from "../../activity/use-activities.ts";
import { ConfirmButton } from "../../components/activity/confirm-button.tsx";
import { useTextStyles } from "../../components/text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useNamed } from "../../live/people.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SectionCard } from "./section-card.tsx";
import { TickBox } from "./tick-box.tsx";

const useStyles = makeStyles({
  pair: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** Whether this person is happy to be a buddy, and whom they look after or who looks after them. Nobody else sees it. */
export function BuddiesCard() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").buddies;
  const act = useAct();
  const named = useNamed();
  const disabled = !useWritable();
  const { happy, pairs } = useView().mine.buddies;
  const agreed = pairs.filter(({ asked }) => !asked);
  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.told}</p>
      <TickBox
        label={words.happy}
        hint={words.happyHint}
        checked={happy}
        disabled={disabled}
        onTick={(on) => void act.community({ type: "offerToBeBuddy", on })}
      />
      {agreed.length > 0 && (
        <ul className={text.list} aria-label={words.heading}>
          {agreed.map(({ pair, other, caring }) => (
            <li key={pair} className={styles.pair}>
              <p className={text.plain}>{words[caring ? "caring" : "caredFor"](named(other))}</p>
              <p className={text.quiet}>{words.onlyTheTwo}</p>
              <ConfirmButton
                label={words.end}
                question={words.endAsk}
                yes={words.endNow}
                no={words.keep}
                onYes={() => void act.community({ type: "endBuddies", pair })}
              />
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
