import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CollectionId, EntryId } from "@guildhall/shared/domain/kernel/ids";
import { isolated } from "@guildhall/shared/domain/isolated";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useEffect, useRef, useState } from "react";
import type { CollectionReading, EntryReading } from "@guildhall/shared/reading/collection";
import { type Report, useAct } from "../../live/act.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";
import { type EntryActions, EntryRow, type OwnableEntry } from "./entry-row.tsx";
import { InlineEdit } from "./inline-edit.tsx";
import { useBackToEntry } from "./use-back-to-entry.ts";
import { useStill } from "./use-still.ts";

/** Longer lists are shown in part, with *Show all*. */
const SHORT_LIST = 15;

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  merging: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  all: { alignSelf: "flex-start" },
});

/** What this person may do with each entry of a collection; `runs`: whether they may hide, show and merge. */
export function useEntryActions(
  { id: collection }: Pick<CollectionReading, "id">,
  runs: boolean,
): (entry: EntryReading) => EntryActions {
  const act = useAct();
  return ({ id: entry, hidden, mayChange, undoable }) => {
    const place = { collection, entry };
    return {
      ...(mayChange && {
        edit: (text: string, report: Report) => act.community({ type: "editEntry", ...place, text }, report),
        remove: () => void act.community({ type: "removeEntry", ...place }),
      }),
      ...(runs && !hidden && { hide: () => void act.community({ type: "hideEntry", ...place }) }),
      ...(runs && undoable && { undo: () => void act.community({ type: "undoMerge", ...place }) }),
      ...(runs && hidden && { show: () => void act.community({ type: "showEntry", ...place }) }),
    };
  };
}

interface EntryListProps {
  readonly collection: CollectionReading;
  readonly prompt: string;
  /** whether this person runs the activity, and so may hide, show and merge */
  readonly runs: boolean;
}

/** A collection's entries, newest first. */
export function EntryList({ collection, prompt, runs }: EntryListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const tab = useTexts("tab");
  const actionsOf = useEntryActions(collection, runs);
  const [merged, setMerged] = useState<EntryId | null>(null);
  useBackToEntry(merged);
  const [all, setAll] = useState(false);
  const { entries } = collection;
  const into = entries.find(({ id, hidden }) => id === merged && !hidden);
  const { shown: still, waiting, pointerHandlers, release } = useStill(entries);
  const newest = still.toReversed();
  const shown = all || into !== undefined ? newest : newest.slice(0, SHORT_LIST);
  const mayMerge = runs && entries.filter(({ hidden }) => !hidden).length > 1;

  const mergeEntries = useMergeEntries(collection.id);

  function merge(entry: EntryId): void {
    release();
    setMerged(entry);
  }

  if (entries.length === 0) return <p className={text.quiet}>{words.list.empty}</p>;
  return (
    <div className={styles.block}>
      {into !== undefined && (
        <Merging
          key={into.id}
          into={into}
          onMerge={mergeEntries}
          others={newest.filter((entry) => !entry.hidden && entry !== into)}
          onClose={() => setMerged(null)}
        />
      )}
      {into === undefined && (
        <ul className={text.list} aria-label={words.list.entriesOf(prompt)} {...pointerHandlers}>
          {shown.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              actions={{
                ...actionsOf(entry),
                ...(mayMerge && !entry.hidden && { merge: () => merge(entry.id) }),
              }}
            />
          ))}
        </ul>
      )}
      {waiting > 0 && <p className={text.quiet}>{words.list.waiting(waiting)}</p>}
      {shown.length < still.length && (
        <Button className={styles.all} appearance="subtle" onClick={() => setAll(true)}>
          {tab.showAll(entries.length)}
        </Button>
      )}
    </div>
  );
}

/** Merges two entries of a collection. */
export function useMergeEntries(collection: CollectionId): MergingProps["onMerge"] {
  const act = useAct();
  return (into, from, wording) =>
    act.community({ type: "mergeEntries", collection, into, from, text: wording });
}

interface MergingProps {
  readonly into: OwnableEntry;
  readonly others: readonly OwnableEntry[];
  /** the maximum length of the merged text */
  readonly most?: number;
  /** Merges both into one with this text. */
  readonly onMerge: (into: EntryId, from: EntryId, wording: string, report: Report) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Merges two duplicate entries: choose the other one, then edit the text. Works with taps or the keyboard alone. */
export function Merging({ into, others, most = LIMITS.entry, onMerge, onClose }: MergingProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const [from, setFrom] = useState<EntryId | null>(null);
  const chosen = others.find(({ id }) => id === from);
  return (
    // Escape is a shortcut for Cancel.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles.merging}
      role="group"
      aria-label={words.list.mergeWhich(into.text)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <p className={text.plain}>
        {chosen === undefined
          ? words.list.mergeWhich(into.text)
          : `“${isolated(into.text)}” + “${isolated(chosen.text)}”`}
      </p>
      {chosen === undefined ? (
        <>
          <FocusedCancel onClose={onClose} />
          <ul className={text.list}>
            {others.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                actions={{}}
                instead={
                  <Button aria-label={words.list.mergeWith(entry.text)} onClick={() => setFrom(entry.id)}>
                    {words.list.mergePick}
                  </Button>
                }
              />
            ))}
          </ul>
        </>
      ) : (
        <InlineEdit
          draft={`merge.${into.id}.${chosen.id}`}
          label={words.list.mergeWording}
          text={into.text}
          most={most}
          save={words.list.mergeBoth}
          onSave={(wording, report) => onMerge(into.id, chosen.id, wording, report)}
          onClose={onClose}
        />
      )}
    </div>
  );
}

function FocusedCancel({ onClose }: Pick<MergingProps, "onClose">) {
  const tab = useTexts("tab");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} onClick={onClose}>
      {tab.cancel}
    </Button>
  );
}
