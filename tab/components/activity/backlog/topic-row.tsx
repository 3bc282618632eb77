import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import type { TopicReading } from "@guildhall/shared/reading/topics";
import { useEffect, useRef, useState } from "react";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { isBeingEdited } from "../../../live/use-edit.ts";
import { useWritable } from "../../../live/use-community.ts";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../../texts/texts-context.ts";
import { useAnnounce } from "../../announcer.tsx";
import { Confirm } from "../../confirm.tsx";
import { useTextStyles } from "../../text-styles.ts";
import { actionsId } from "../use-back-to-entry.ts";
import { TopicForm } from "./topic-form.tsx";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  words: { flexGrow: 1, minWidth: 0, paddingBlock: tokens.spacingVerticalXS },
  more: { flexShrink: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface TopicRowProps {
  readonly topic: TopicReading;
  /** whether this person may hide and merge topics */
  readonly runs: boolean;
  /** starts merging another topic into this one */
  readonly onMerge?: () => void;
}

/** A topic: its text, its authors and its standing. */
export function TopicRow({ topic, runs, onMerge }: TopicRowProps) {
  const styles = useStyles();
  const activities = useTexts("activities");
  const act = useAct();
  const [doing, setDoing] = useState<"editing" | "withdrawing" | "choosing" | null>(() =>
    isBeingEdited(`topic.${topic.id}.title`) || isBeingEdited(`topic.${topic.id}.why`) ? "editing" : null,
  );
  const more = useRef<HTMLButtonElement>(null);
  const before = useRef(doing);
  useEffect(() => {
    if (before.current !== null && doing === null) more.current?.focus();
    before.current = doing;
  }, [doing]);
  const announce = useAnnounce();
  const { id } = topic;
  async function plan(): Promise<void> {
    setDoing(null);
    if (await act.community({ type: "planTopic", topic: id }))
      announce(activities.backlog.onNext(topic.text));
  }
  const can = topic.mayEdit || topic.mayPlan || runs;
  const words = topic.own?.text ?? topic.text;

  if (doing === "editing")
    return (
      <li className={styles.row}>
        <TopicForm
          draft={`topic.${topic.id}`}
          initial={{
            title: words,
            topic: { why: topic.why, kind: topic.kind, minutes: topic.minutes },
          }}
          label={activities.backlog.edit(words)}
          button={activities.backlog.save}
          takesFocus
          onSubmit={({ title, topic: details }, report) =>
            act.community({ type: "editTopic", topic: id, title, details }, report)
          }
          onClose={() => setDoing(null)}
        />
      </li>
    );
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <div className={styles.words}>
          <TopicWords topic={topic} />
        </div>
        {can && doing !== "withdrawing" && (
          <Button
            ref={more}
            id={actionsId(topic.id)}
            className={styles.more}
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-expanded={doing === "choosing"}
            aria-label={topic.hidden ? activities.list.actionsHidden : activities.list.actions(topic.text)}
            onClick={() => setDoing(doing === "choosing" ? null : "choosing")}
          />
        )}
      </div>
      {doing === "withdrawing" && (
        <Confirm
          question={activities.backlog.withdrawAsk(words)}
          yes={activities.backlog.withdrawNow}
          no={activities.backlog.keep}
          onYes={() => {
            setDoing(null);
            void act.community({ type: "withdrawTopic", topic: id });
          }}
          onNo={() => setDoing(null)}
        />
      )}
      {doing === "choosing" && (
        <TopicActions
          topic={topic}
          runs={runs}
          onEdit={() => setDoing("editing")}
          onWithdraw={() => setDoing("withdrawing")}
          onHidden={(hidden) => {
            setDoing(null);
            void act.community({ type: hidden ? "hideTopic" : "showTopic", topic: id });
          }}
          {...(onMerge && topic.waits && !topic.hidden && { onMerge })}
          {...(topic.mayPlan && { onPlan: () => void plan() })}
          {...(topic.undoable && {
            onUndo: () => {
              setDoing(null);
              void act.community({ type: "undoTopicMerge", topic: id });
            },
          })}
        />
      )}
    </li>
  );
}

function TopicWords({ topic }: Pick<TopicRowProps, "topic">) {
  const text = useTextStyles();
  const words = useTexts("activities");
  const named = useNamed();
  if (topic.hidden) return <p className={text.quiet}>{words.backlog.hidden}</p>;
  const { authors, kind, minutes, why, also, outcome } = topic;
  const facts = [
    authors.length > 0 ? words.list.by(authors.map(named)) : null,
    words.backlog.facts(kind, minutes),
    ...standingOf(topic, words),
  ].filter((fact) => fact !== null);
  return (
    <>
      <p className={text.plain} dir="auto">
        {topic.text}
      </p>
      {why !== "" && (
        <p className={text.quiet} dir="auto">
          {why}
        </p>
      )}
      <p className={text.quiet}>{facts.join(" · ")}</p>
      {also.length > 0 && <p className={text.quiet}>{words.list.also(also)}</p>}
      {outcome !== null && <p className={text.quiet}>{words.backlog.outcomeTold(outcome)}</p>}
    </>
  );
}

/** The topic's standing, with its votes once there are any. */
function standingOf(
  { standing, votes, score, history }: TopicReading,
  words: ActivityTexts,
): readonly string[] {
  if (history.length > 0) return [words.backlog.standing(standing), words.backlog.scoreBonus(score)];
  if (votes === null) return [words.backlog.standing(standing)];
  if (standing.is === "ranked") return [words.backlog.votedOn(score)];
  return [words.backlog.standing(standing), words.backlog.score(score)];
}

interface TopicActionsProps {
  readonly topic: TopicReading;
  readonly runs: boolean;
  readonly onEdit: () => void;
  readonly onWithdraw: () => void;
  readonly onHidden: (hidden: boolean) => void;
  readonly onMerge?: () => void;
  readonly onPlan?: () => void;
  readonly onUndo?: () => void;
}

function TopicActions(props: TopicActionsProps) {
  const words = useTexts("activities");
  const { topic, runs, onEdit, onWithdraw, onHidden, onMerge, onPlan, onUndo } = props;
  const { hidden } = topic;
  const styles = useStyles();
  const disabledFocusable = !useWritable();
  return (
    <div className={styles.actions}>
      {topic.mayEdit && (
        <Button disabledFocusable={disabledFocusable} onClick={onEdit}>
          {words.list.edit}
        </Button>
      )}
      {topic.mayWithdraw && (
        <Button disabledFocusable={disabledFocusable} onClick={onWithdraw}>
          {words.backlog.withdrawShort}
        </Button>
      )}
      {runs && (
        <Button disabledFocusable={disabledFocusable} onClick={() => onHidden(!hidden)}>
          {hidden ? words.list.show : words.list.hide}
        </Button>
      )}
      {runs && onMerge !== undefined && (
        <Button disabledFocusable={disabledFocusable} onClick={onMerge}>
          {words.list.merge}
        </Button>
      )}
      {onPlan !== undefined && (
        <Button disabledFocusable={disabledFocusable} onClick={onPlan}>
          {words.backlog.planNext}
        </Button>
      )}
      {runs && onUndo !== undefined && (
        <Button disabledFocusable={disabledFocusable} onClick={onUndo}>
          {words.list.undo}
        </Button>
      )}
    </div>
  );
}
