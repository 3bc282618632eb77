import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  // Aligns the label with other text.
  all: {
    alignSelf: "flex-start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface ShortListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** how many are shown before *Show all* */
  readonly most: number;
  /** a row; `all`: whether all were asked for */
  readonly children: (item: Item, all: boolean) => ReactNode;
}

/** The first of a list, and all of it on demand. */
export function ShortList<Item>({ label, items, most, children }: ShortListProps<Item>) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const [all, setAll] = useState(false);
  // A single hidden one would take no more space than the button.
  const listed = all || items.length <= most + 1 ? items : items.slice(0, most);
  return (
    <>
      <ul className={text.list} aria-label={label}>
        {listed.map((item) => children(item, all))}
      </ul>
      {listed.length < items.length && (
        <Button className={styles.all} appearance="subtle" onClick={() => setAll(true)}>
          {tab.showAll(items.length)}
        </Button>
      )}
    </>
  );
}
