import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import type { PlanReading, PlanTopic } from "@guildhall/shared/reading/plan";
import { useTextStyles } from "../text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useNamed } from "../../live/people.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, flexBasis: "200px", minWidth: 0 },
  tools: { display: "flex", alignItems: "center", minWidth: 0, marginLeft: "auto" },
  /** narrower than the longest date where there is less room */
  session: { flexShrink: 1, minWidth: 0 },
  clash: { color: tokens.colorPaletteRedForeground1 },
});

const OUT = "out";

interface PlannedTopicProps {
  readonly planned: PlanTopic;
  readonly plan: PlanReading;
  /** null: left out */
  readonly session: number | null;
  readonly place: number;
  readonly last: boolean;
  readonly note?: string;
}

/** A topic in a plan, and where it can be moved. */
export function PlannedTopic({ planned, plan, session, place, last, note }: PlannedTopicProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").planner;
  const tab = useTexts("tab");
  const activities = useTexts("activities");
  const act = useAct();
  const named = useNamed();
  const writable = useWritable();
  const { id, topic, clash } = planned;
  const { text: title, kind, minutes, presenter } = topic;
  const facts = [
    presenter === null ? null : tab.people.nameOrYou(named(presenter)),
    activities.backlog.facts(kind, minutes),
    note ?? null,
  ].filter((fact) => fact !== null);
  const move = (to: number | null, among: number) =>
    void act.community({ type: "movePlannedTopic", topic: id, session: to, to: among });
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={text.plain} dir="auto">
          {topic.hidden ? activities.backlog.hidden : title}
        </p>
        <p className={text.quiet}>{facts.join(" · ")}</p>
        {clash !== null && <p className={`${text.label} ${styles.clash}`}>{words.clash(named(clash))}</p>}
      </div>
      {plan.runs && (
        <div className={styles.tools}>
          {session !== null && (
            <>
              <Button
                appearance="subtle"
                icon={<ArrowUpRegular />}
                aria-label={words.up(title)}
                disabledFocusable={!writable || place === 0}
                onClick={() => move(session, place - 1)}
              />
              <Button
                appearance="subtle"
                icon={<ArrowDownRegular />}
                aria-label={words.down(title)}
                disabledFocusable={!writable || last}
                onClick={() => move(session, place + 1)}
              />
            </>
          )}
          <Select
            // Lets the focus find the row again after it has moved to another list.
            id={`move-${id}`}
            className={styles.session}
            aria-label={words.moveTo(title)}
            disabled={!writable}
            value={session === null ? OUT : String(session)}
            onChange={(_, { value }) => {
              const to = value === OUT ? null : Number(value);
              move(to, to === null ? 0 : (plan.sessions[to]?.topics.length ?? 0));
            }}
          >
            {plan.sessions.map(({ at }, index) => (
              <option key={at} value={String(index)}>
                {words.session(at)}
              </option>
            ))}
            <option value={OUT}>{words.leaveOut}</option>
          </Select>
        </div>
      )}
    </li>
  );
}
