import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { CollectionViewModel, ContractViewModel } from "../../../activity/view-models.ts";
import { readCollection } from "../../../activity/view-models.ts";
import { useView } from "../../../activity/use-activities.ts";
import { badEntryId, BadEntriesProvider } from "../../../components/activity/contract/bad-entries.ts";
import { ContractView } from "../../../components/activity/contract/contract-activity.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { en } from "../../../messages/en.ts";

const useStyles = makeStyles({
  entry: {
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusMedium,
    ":focus": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The current contract, and below it the bad lists that its principles came from. */
export function ContractWithOrigins({ contract }: { readonly contract: ContractViewModel }) {
  const lists = useOrigins(contract);
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

/** The closed bad lists of a contract's principles. An open one is shown in its workshop. */
function useOrigins({ principles }: ContractViewModel): readonly CollectionViewModel[] {
  const view = useView();
  const origins = new Set(principles.flatMap(({ from }) => from?.entry ?? []));
  return (view.slices.collections ?? [])
    .flatMap((id) => readCollection(view, id) ?? [])
    .filter((list) => list.purpose.kind === "bad" && !isOpen(list))
    .filter(({ entries }) => entries.some(({ id }) => origins.has(id)));
}

function BadList({ list }: { readonly list: CollectionViewModel }) {
  const styles = useStyles();
  const text = useTextStyles();
  const name = en.setup.contract.badList(list.openedAt);
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
            {hidden ? en.activity.list.hidden : said}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
