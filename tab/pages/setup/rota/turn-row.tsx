import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TurnReading } from "@guildhall/shared/reading/rota";
import { ConfirmButton } from "../../../components/activity/confirm-button.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  words: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** One announced turn; whoever has it confirms it or passes it on. */
export function TurnRow({ turn }: { readonly turn: TurnReading }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").rota;
  const named = useNamed();
  const act = useAct();
  const disabledFocusable = !useWritable();
  const { number, session, holder, guest, confirmed, at, mine, free } = turn;
  const undated = session === null ? words.undated : words.nextUndated;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={text.label}>{at === null ? undated : words.at(at)}</p>
        <p className={text.plain}>
          <bdi>
            {guest !== null ? words.guest(guest) : holder === null ? words.open : words.holder(named(holder))}
          </bdi>
          {holder !== null && (
            <span className={text.quiet}> · {confirmed ? words.confirmed : words.waiting}</span>
          )}
        </p>
      </div>
      {(mine || free) && (
        <div className={styles.buttons}>
          {!confirmed && (
            <Button
              disabledFocusable={disabledFocusable}
              onClick={() => void act.community({ type: mine ? "confirmTurn" : "takeTurn", turn: number })}
            >
              {words.doIt}
            </Button>
          )}
          {mine && (
            <ConfirmButton
              label={words.cannot}
              question={words.cannotAsk}
              yes={words.cannotNow}
              no={words.keep}
              onYes={() => void act.community({ type: "declineTurn", turn: number })}
            />
          )}
        </div>
      )}
    </li>
  );
}
