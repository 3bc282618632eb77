import { makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import type { BeingWorded } from "@guildhall/shared/domain/community/workshop/part";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { PrincipleWords } from "../contract/principle-list.tsx";

const useStyles = makeStyles({
  by: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

interface WordsArrivingProps {
  readonly principle: Principle;
  readonly worded: BeingWorded;
  readonly place: number;
}

/** A principle as somebody is wording it, and who that is. */
export function WordsArriving({ principle, worded, place }: WordsArrivingProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").workshop;
  const named = useNamed();
  return (
    <>
      <PrincipleWords principle={{ ...principle, text: worded.text }} place={place} />
      <p className={`${text.quiet} ${styles.by}`}>
        <EditRegular aria-hidden />
        {words.wordedBy(named(worded.by))}
      </p>
    </>
  );
}
