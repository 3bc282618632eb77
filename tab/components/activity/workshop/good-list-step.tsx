import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, ThumbDislikeRegular } from "@fluentui/react-icons";
import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import { useState } from "react";
import type {
  CollectionReading,
  EntryReading,
  Turns as TurnedRound,
} from "@guildhall/shared/reading/collection";
import { useAct } from "../../../live/act.ts";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { Progress, Secrecy } from "../activity-frame.tsx";
import { Merging, useEntryActions, useMergeEntries } from "../entry-list.tsx";
import { EntryRow } from "../entry-row.tsx";
import { useBackToEntry } from "../use-back-to-entry.ts";
import { TurnField } from "./turn-field.tsx";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  pair: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  bad: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  sign: { flexShrink: 0, lineHeight: tokens.lineHeightBase300 },
  turns: {
    marginLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  tick: {
    flexShrink: 0,
    paddingTop: tokens.spacingVerticalSNudge,
    color: tokens.colorStatusSuccessForeground1,
  },
});

interface GoodListStepProps {
  readonly turns: TurnedRound;
  readonly good: CollectionReading;
  readonly runs: boolean;
}

/** Each bad entry with a field to turn it round, and good entries without a bad one. */
export function GoodListStep({ turns, good, runs }: GoodListStepProps) {
  const words = useTexts("activities");
  const mergeEntries = useMergeEntries(good.id);
  const [merged, setMerged] = useState<EntryId | null>(null);
  useBackToEntry(merged);
  const { pairs, turned } = turns;
  const into = good.entries.find(({ id, hidden }) => id === merged && !hidden);
  return (
    <>
      <Secrecy secret about="anonymous" more={`${words.list.anonymousMore} ${words.list.asMany}`}>
        {words.list.anonymous}
      </Secrecy>
      <Progress>{words.workshop.progressGood(turned, pairs.length, good.entries.length)}</Progress>
      {into === undefined ? (
        <Pairs
          turns={turns}
          good={good}
          runs={runs}
          onMerge={runs && good.entries.length > 1 ? setMerged : null}
        />
      ) : (
        <Merging
          key={into.id}
          into={into}
          onMerge={mergeEntries}
          others={good.entries.filter((entry) => !entry.hidden && entry !== into)}
          onClose={() => setMerged(null)}
        />
      )}
    </>
  );
}

interface TurnsProps {
  readonly good: CollectionReading;
  readonly runs: boolean;
  readonly onMerge: ((entry: EntryId) => void) | null;
}

interface PairsProps extends TurnsProps {
  readonly turns: TurnedRound;
}

function Pairs({ turns: { pairs, others }, ...rest }: PairsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  return (
    <>
      {pairs.length === 0 && <p className={text.quiet}>{words.workshop.noBad}</p>}
      <ul className={mergeClasses(text.list, styles.list)} aria-label={words.workshop.badOf}>
        {pairs.map(({ bad, good }) => (
          <li className={styles.pair} key={bad.id}>
            <div className={styles.bad}>
              <ThumbDislikeRegular className={styles.sign} aria-label={words.workshop.bad} />
              <p className={text.plain} dir="auto">
                {bad.text}
              </p>
            </div>
            <Turns {...rest} entries={good} twin={bad.id} label={words.workshop.turnLabel(bad.text)} />
          </li>
        ))}
      </ul>
      <section className={styles.pair} aria-label={words.workshop.withoutTwin}>
        <h3 className={text.label}>{words.workshop.withoutTwin}</h3>
        <Turns {...rest} entries={others} twin={null} label={words.workshop.withoutTwinField} />
      </section>
    </>
  );
}

function placeholderFor(twin: EntryId | null, turns: number, words: ActivityTexts): string {
  if (twin === null) return words.workshop.besides;
  return turns === 0 ? words.workshop.turnRound : words.workshop.anotherWay;
}

interface TurnsOfProps extends TurnsProps {
  readonly entries: readonly EntryReading[];
  readonly twin: EntryId | null;
  readonly label: string;
}

/** The good entries that turn one bad entry round, and a field for another. */
function Turns({ good, runs, onMerge, entries, twin, label }: TurnsOfProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const act = useAct();
  const actionsOf = useEntryActions(good, runs);
  return (
    <div className={styles.turns}>
      {entries.length > 0 && (
        <ul className={text.list} aria-label={label}>
          {entries.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              sign={<CheckmarkRegular className={styles.tick} aria-hidden />}
              actions={{
                ...actionsOf(entry),
                ...(onMerge !== null && !entry.hidden && { merge: () => onMerge(entry.id) }),
              }}
            />
          ))}
        </ul>
      )}
      <TurnField
        draft={`turn.${good.id}.${twin ?? "none"}`}
        label={label}
        placeholder={placeholderFor(twin, entries.length, words)}
        onSubmit={(typed, report) =>
          act.community({ type: "addEntry", collection: good.id, text: typed, twin }, report)
        }
      />
    </div>
  );
}
