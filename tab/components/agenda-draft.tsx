import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import { readDraft } from "@guildhall/shared/reading/draft";
import type { TopicReading } from "@guildhall/shared/reading/topics";
import { useState } from "react";
import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { useNamed } from "../live/people.ts";
import { useWritable } from "../live/use-community.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useAnnounce } from "./announcer.tsx";
import { singleTap } from "./single-tap.ts";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  draft: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  // Aligns the boxes with other text.
  topic: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  label: { overflowWrap: "anywhere" },
  // On a line of their own where they do not fit beside the title.
  details: { display: "inline-block" },
  take: { alignSelf: "flex-start" },
});

/** What would fill the agenda of the next session: whoever may ticks what of it they put there, the others read it. */
export function AgendaDraft() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").draft;
  const tab = useTexts("tab");
  const named = useNamed();
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const draft = readDraft(useView());
  const [without, setWithout] = useState<readonly EntryId[]>([]);
  if (draft === null) return null;
  const { session, topics, mayTake } = draft;
  const chosen = topics.filter(({ id }) => !without.includes(id));
  const take = async (): Promise<void> => {
    const taken = chosen.map(({ id }) => id);
    if (await act.community({ type: "takeDraft", session: session.id, topics: taken })) announce(words.taken);
  };
  const told = ({ presenter, minutes, history }: TopicReading): string =>
    [
      ...(presenter === null ? [] : [tab.people.nameOrYou(named(presenter))]),
      words.minutes(minutes),
      ...(history.length > 0 ? [words.leftOver] : []),
    ].join(" · ");
  const line = (topic: TopicReading) => (
    <>
      <bdi>{topic.text}</bdi> <span className={mergeClasses(text.quiet, styles.details)}>{told(topic)}</span>
    </>
  );
  return (
    <section className={styles.draft} aria-label={words.heading}>
      <h3 className={text.label}>{words.heading}</h3>
      <p className={text.quiet}>{mayTake ? words.told : `${words.told} ${words.takers}`}</p>
      <ul className={text.list} aria-label={words.heading}>
        {topics.map((topic) => (
          <li key={topic.id} className={text.plain}>
            {mayTake ? (
              <Checkbox
                className={styles.topic}
                checked={!without.includes(topic.id)}
                onChange={(_event, { checked }) =>
                  setWithout((all) =>
                    checked === true ? all.filter((id) => id !== topic.id) : [...all, topic.id],
                  )
                }
                label={{ className: styles.label, children: line(topic) }}
              />
            ) : (
              line(topic)
            )}
          </li>
        ))}
      </ul>
      <span className={text.quiet}>
        {words.total(
          chosen.length,
          chosen.reduce((sum, { minutes }) => sum + minutes, 0),
        )}
      </span>
      {mayTake && (
        <Button
          className={styles.take}
          disabledFocusable={disabledFocusable || chosen.length === 0}
          onClick={singleTap(() => void take())}
        >
          {words.take}
        </Button>
      )}
    </section>
  );
}
