import { makeStyles, tokens } from "@fluentui/react-components";
import type { LikelyTurn } from "@guildhall/shared/reading/rota";
import { useId } from "react";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
});

/** Whose turns are likely after the announced ones. */
export function LikelyTurns({ likely }: { readonly likely: readonly LikelyTurn[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").rota;
  const named = useNamed();
  const heading = useId();
  return (
    <div>
      <h3 className={text.label} id={heading}>
        {words.likelyTurns}
      </h3>
      <p className={text.quiet}>{words.likelyHint}</p>
      <ol className={text.list} aria-labelledby={heading}>
        {likely.map(({ holder, at, byHand }, place) => (
          // The same person may come twice, and a list that is worked out anew has no other key.
          // oxlint-disable-next-line react/no-array-index-key
          <li className={styles.line} key={place}>
            <bdi className={text.plain}>{words.holder(named(holder))}</bdi>
            {at !== null && <span className={text.quiet}>{words.at(at)}</span>}
            {byHand && <span className={text.quiet}>{words.byHand}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
