import { makeStyles, tokens } from "@fluentui/react-components";
import { piecesOf } from "@guildhall/shared/domain/search/words";

const useStyles = makeStyles({
  /** no colour alone says it */
  mark: {
    backgroundColor: "transparent",
    color: "inherit",
    fontWeight: tokens.fontWeightBold,
    textDecorationLine: "underline",
    textDecorationThickness: tokens.strokeWidthThick,
    textUnderlineOffset: "3px",
  },
});

/** What people typed, with the words marked that were looked for. */
export function Marked({ text, wanted }: { readonly text: string; readonly wanted: readonly string[] }) {
  const styles = useStyles();
  const pieces = piecesOf(text, wanted);
  return (
    <bdi>
      {pieces.map((piece, place) =>
        piece.found ? (
          // oxlint-disable-next-line react/no-array-index-key -- they are redrawn together
          <mark key={place} className={styles.mark}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  );
}
