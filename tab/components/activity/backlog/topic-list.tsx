import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useState } from "react";
import { useBacklog } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { Disclosure } from "../../disclosure.tsx";
import { useTextStyles } from "../../text-styles.ts";
import { Merging } from "../entry-list.tsx";
import { useBackToEntry } from "../use-back-to-entry.ts";
import { TopicRow } from "./topic-row.tsx";

const SHORT_LIST = 15;

const useStyles = makeStyles({
  all: { alignSelf: "flex-start" },
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** The backlog by standing: waiting (best first), on an agenda, and over. */
export function TopicList() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const tab = useTexts("tab");
  const act = useAct();
  const { waiting, planned, over, runs } = useBacklog();
  const [merged, setMerged] = useState<EntryId | null>(null);
  useBackToEntry(merged);
  const [all, setAll] = useState(false);
  const into = waiting.find(({ id, hidden }) => id === merged && !hidden);
  const shown = all ? waiting : waiting.slice(0, SHORT_LIST);
  if (into !== undefined)
    return (
      <Merging
        key={into.id}
        into={into}
        most={LIMITS.title}
        others={waiting.filter((topic) => topic !== into && !topic.hidden)}
        onMerge={(kept, from, title, report) =>
          act.community({ type: "mergeTopics", into: kept, from, title }, report)
        }
        onClose={() => setMerged(null)}
      />
    );
  return (
    <div className={styles.block}>
      {waiting.length === 0 ? (
        <p className={text.quiet}>
          {planned.length + over.length === 0 ? words.backlog.empty : words.backlog.emptyNow}
        </p>
      ) : (
        <ol className={text.list} aria-label={words.backlog.list}>
          {shown.map((topic) => (
            <TopicRow
              key={topic.id}
              topic={topic}
              runs={runs}
              {...(waiting.length > 1 && { onMerge: () => setMerged(topic.id) })}
            />
          ))}
        </ol>
      )}
      {shown.length < waiting.length && (
        <Button className={styles.all} appearance="subtle" onClick={() => setAll(true)}>
          {tab.showAll(waiting.length)}
        </Button>
      )}
      {(
        [
          [planned, words.backlog.planned(planned.length)],
          [over, words.backlog.over(over.length)],
        ] as const
      ).map(
        ([topics, summary]) =>
          topics.length > 0 && (
            <Disclosure key={summary} summary={summary}>
              <ul className={text.list} aria-label={summary}>
                {topics.map((topic) => (
                  <TopicRow key={topic.id} topic={topic} runs={runs} />
                ))}
              </ul>
            </Disclosure>
          ),
      )}
    </div>
  );
}
