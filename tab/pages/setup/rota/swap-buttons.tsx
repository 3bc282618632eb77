import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons";
import type { TurnMoves } from "@guildhall/shared/reading/turn-changes";
import { ConfirmButton } from "../../../components/activity/confirm-button.tsx";
import { useAnnounce } from "../../../components/announcer.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  // Aligns the label of the first with other text.
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
});

/** Offers to swap one's own turn, or swaps two of others. */
export function SwapButtons({ turn, offers, swaps }: TurnMoves) {
  const styles = useStyles();
  const words = useTexts("setup").turnChanges;
  const named = useNamed();
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const { number, holder } = turn;
  return (
    <div className={styles.buttons}>
      {offers.map((other) => (
        <Button
          key={other.number}
          className={styles.button}
          appearance="subtle"
          icon={<ArrowSwapRegular />}
          disabledFocusable={disabledFocusable}
          onClick={singleTap(async () => {
            const stored = await act.community({ type: "offerSwap", turn: number, with: other.number });
            if (stored) announce(words.offered(named(other.holder)));
          })}
        >
          {words.offer(named(other.holder))}
        </Button>
      ))}
      {holder !== null &&
        swaps.map((other) => (
          <ConfirmButton
            key={other.number}
            appearance="subtle"
            icon={<ArrowSwapRegular />}
            label={words.arrange(named(holder), named(other.holder))}
            question={words.arrangeAsk}
            yes={words.arrangeNow}
            no={words.leaveThem}
            onYes={() => void act.community({ type: "arrangeSwap", turn: number, with: other.number })}
          />
        ))}
    </div>
  );
}
