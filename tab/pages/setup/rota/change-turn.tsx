import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSwapRegular, PersonArrowRightRegular } from "@fluentui/react-icons";
import type { TurnMoves } from "@guildhall/shared/reading/turn-changes";
import { useState } from "react";
import { ConfirmButton } from "../../../components/activity/confirm-button.tsx";
import { useAnnounce } from "../../../components/announcer.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { GuestForm } from "./guest-form.tsx";

const useStyles = makeStyles({
  // Aligns the label of the first with other text.
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  button: {
    justifyContent: "flex-start",
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    overflowWrap: "anywhere",
  },
});

/** What may be changed about one turn: to swap it, and to have a guest instead. */
export function ChangeTurn({ turn, offers, swaps }: TurnMoves) {
  const styles = useStyles();
  const text = useTextStyles();
  const rota = useTexts("setup").rota;
  const words = useTexts("setup").turnChanges;
  const named = useNamed();
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const { number, session, holder, guest, at } = turn;
  const undated = session === null ? rota.undated : rota.nextUndated;
  const [naming, setNaming] = useState(false);
  const offer = async (other: (typeof offers)[number]): Promise<void> => {
    const stored = await act.community({ type: "offerSwap", turn: number, with: other.number });
    if (stored) announce(words.offered(named(other.holder)));
  };
  const when = at === null ? undated : rota.at(at);
  return (
    <section aria-label={when}>
      <p className={text.label} aria-hidden>
        {when}
      </p>
      {naming ? (
        <GuestForm turn={turn} onClose={() => setNaming(false)} />
      ) : (
        <div className={styles.buttons}>
          {offers.map((other) => (
            <Button
              key={other.number}
              className={styles.button}
              appearance="subtle"
              icon={<ArrowSwapRegular />}
              disabledFocusable={disabledFocusable}
              onClick={singleTap(() => void offer(other))}
            >
              {words.offer(named(other.holder))}
            </Button>
          ))}
          {holder !== null &&
            swaps.map((other) => (
              <ConfirmButton
                key={other.number}
                className={styles.button}
                appearance="subtle"
                icon={<ArrowSwapRegular />}
                label={words.arrange(named(holder), named(other.holder))}
                question={words.arrangeAsk}
                yes={words.arrangeNow}
                no={words.leaveThem}
                onYes={() => void act.community({ type: "arrangeSwap", turn: number, with: other.number })}
              />
            ))}
          {guest === null ? (
            <Button
              className={styles.button}
              appearance="subtle"
              icon={<PersonArrowRightRegular />}
              disabledFocusable={disabledFocusable}
              onClick={() => setNaming(true)}
            >
              {words.guest}
            </Button>
          ) : (
            <ConfirmButton
              className={styles.button}
              appearance="subtle"
              icon={<PersonArrowRightRegular />}
              label={words.noGuest}
              question={words.noGuestAsk}
              yes={words.noGuestNow}
              no={words.noGuestKeep}
              onYes={() => void act.community({ type: "nameGuest", turn: number, name: null })}
            />
          )}
        </div>
      )}
    </section>
  );
}
