import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";
import { ActionRow } from "./action-row.tsx";
import { useSettledHere } from "./use-settled-here.ts";

const useStyles = makeStyles({
  // Aligns the label with other text.
  all: {
    alignSelf: "flex-start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface OpenActionsProps {
  /** how many are shown before *Show all* */
  readonly most: number;
  /** the number of the session before which they were noted; all without one */
  readonly before?: number;
}

/** The first open actions, and all of them on demand. */
export function OpenActions({ most, before = Infinity }: OpenActionsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const { shown, isSettledHere, settle } = useSettledHere();
  const all = shown.filter(({ number }) => (number ?? 0) < before);
  const [wanted, setWanted] = useState(false);
  // Settled actions do not count against `most`; a single hidden one would take no more space than the button.
  const first = most + all.filter(isSettledHere).length;
  const listed = wanted || all.length <= first + 1 ? all : all.slice(0, first);
  return (
    <>
      <ul className={text.list} aria-label={tab.actions.open}>
        {listed.map((action) => (
          <ActionRow key={action.id} action={action} brief={!wanted} onSettle={() => settle(action.id)} />
        ))}
      </ul>
      {listed.length < all.length && (
        <Button className={styles.all} appearance="subtle" onClick={() => setWanted(true)}>
          {tab.showAll(all.length)}
        </Button>
      )}
    </>
  );
}
