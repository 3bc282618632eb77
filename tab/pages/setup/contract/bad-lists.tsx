import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CollectionReading } from "@guildhall/shared/reading/collection";
import { badListsOf, type ContractReading } from "@guildhall/shared/reading/contract";
import { useView } from "../../../activity/use-activities.ts";
import { badEntryId, BadEntriesProvider } from "../../../components/activity/contract/bad-entries.ts";
import { ContractView } from "../../../components/activity/contract/contract-activity.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  entry: {
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusMedium,
    ":focus": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The current contract, and below it the bad lists that its principles came from. */
export function ContractWithOrigins({ contract }: { readonly contract: ContractReading }) {
  const lists = badListsOf(useView(), contract);
  const readable = lists.flatMap(({ entries }) => entries.filter(({ hidden }) => !hidden));
  return (
    <BadEntriesProvider value={new Set(readable.map(({ id }) => id))}>
      <ContractView contract={contract} />
      {lists.map((list) => (
        <BadList key={list.id} list={list} />
      ))}
    </BadEntriesProvider>
  );
}

function BadList({ list }: { readonly list: CollectionReading }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup");
  const activities = useTexts("activities");
  const name = words.contract.badList(list.openedAt);
  return (
    <Disclosure summary={name}>
      <ul className={text.list} aria-label={name}>
        {list.entries.map(({ id, text: said, hidden }) => (
          <li
            key={id}
            id={badEntryId(id)}
            tabIndex={-1}
            dir="auto"
            className={mergeClasses(hidden ? text.quiet : text.plain, styles.entry)}
          >
            {hidden ? activities.list.hidden : said}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
