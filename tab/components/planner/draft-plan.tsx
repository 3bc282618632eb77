import { makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import type { PlanReading, PlanSession } from "@guildhall/shared/reading/plan";
import { ConfirmButton } from "../activity/confirm-button.tsx";
import { RunBy } from "../activity/run-by.tsx";
import { useTextStyles } from "../text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { PlanFrames } from "./plan-frames.tsx";
import { PlannedTopic } from "./planned-topic.tsx";
import { PrimaryButton } from "../primary-button/primary-button.tsx";

const useStyles = makeStyles({
  sessions: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface DraftPlanViewProps {
  readonly plan: PlanReading;
  /** called when the plan has been accepted or discarded, so that its buttons are gone */
  readonly onDone: () => void;
}

/** A proposed plan: its sessions, and what did not fit and why. */
export function DraftPlanView({ plan, onDone }: DraftPlanViewProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").planner;
  const act = useAct();
  const disabledFocusable = !useWritable();
  const { runs } = plan;
  const end = async (type: "acceptPlan" | "discardPlan") => {
    if (await act.community({ type })) onDone();
  };
  return (
    <div className={styles.sessions}>
      <p className={text.quiet}>{words.draft}</p>
      <PlanFrames plan={plan} />
      {plan.sessions.map((session, place) => (
        <SessionOfPlan key={session.at} plan={plan} session={session} place={place} />
      ))}
      <section aria-label={words.left}>
        <h3 className={text.label}>{words.left}</h3>
        {plan.left.length === 0 ? (
          <p className={text.quiet}>{words.leftNone}</p>
        ) : (
          <ul className={text.list} aria-label={words.left}>
            {plan.left.map((left) => (
              <PlannedTopic
                key={left.id}
                planned={left}
                plan={plan}
                session={null}
                place={0}
                last
                note={words.why[left.why]}
              />
            ))}
          </ul>
        )}
      </section>
      {runs ? (
        <div className={styles.buttons}>
          <PrimaryButton disabledFocusable={disabledFocusable} onClick={() => void end("acceptPlan")}>
            {words.accept}
          </PrimaryButton>
          <ConfirmButton
            label={words.discard}
            question={words.discardAsk}
            yes={words.discardNow}
            no={words.keep}
            onYes={() => void end("discardPlan")}
          />
        </div>
      ) : (
        <RunBy opened={plan} />
      )}
    </div>
  );
}

interface SessionOfPlanProps {
  readonly plan: PlanReading;
  readonly session: PlanSession;
  readonly place: number;
}

function SessionOfPlan({ plan, session, place }: SessionOfPlanProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").planner;
  const { at, minutes, topics, used, over } = session;
  const name = words.session(at);
  return (
    <section aria-label={name}>
      <div className={styles.head}>
        <h3 className={text.label}>{name}</h3>
        <span className={text.quiet}>
          {words.filled(used, minutes)}
          {over > 0 && (
            <span className={styles.over}>
              {" · "}
              <WarningRegular aria-hidden /> {words.over(over)}
            </span>
          )}
        </span>
      </div>
      {topics.length === 0 ? (
        <p className={text.quiet}>{words.noTopics}</p>
      ) : (
        <ol className={text.list} aria-label={name}>
          {topics.map((topic, index) => (
            <PlannedTopic
              key={topic.id}
              planned={topic}
              plan={plan}
              session={place}
              place={index}
              last={index === topics.length - 1}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
