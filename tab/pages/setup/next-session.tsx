import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRepeatAllRegular } from "@fluentui/react-icons";
import { useView } from "../../activity/use-activities.ts";
import { AgendaRow } from "../../components/agenda-editor/agenda-row.tsx";
import { PlanEditor } from "../../components/agenda-editor/plan-editor.tsx";
import { useTextStyles } from "../../components/text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useNamed } from "../../live/people.ts";
import { type CommunityViewModel, useWritable } from "../../live/use-community.ts";
import { useMay } from "../../live/use-may.ts";
import { en } from "../../messages/en.ts";
import { SectionCard } from "./section-card.tsx";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  reuse: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface NextSessionProps {
  readonly community: CommunityViewModel;
  readonly number: number;
}

/** The agenda of the next session: organisers write it, everybody reads it. */
export function NextSession({ community, number }: NextSessionProps) {
  const may = useMay();
  const text = useTextStyles();
  const named = useNamed();
  const { plan, header } = community;
  const nextAt = useView().slices.schedule?.nextAt ?? null;
  const total = plan.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <SectionCard
      heading={en.setup.nextSession.heading(number)}
      {...(plan.length > 0 && { fact: en.agenda.total(plan.length, total) })}
    >
      {nextAt !== null && <p className={text.plain}>{en.setup.schedule.at(nextAt)}</p>}
      {may("planItem") ? (
        <>
          <PlanEditor community={community} />
          {header.hasLastAgenda && <ReuseAgenda />}
        </>
      ) : (
        <>
          {plan.length === 0 && <p className={text.quiet}>{en.agenda.empty}</p>}
          <ol className={text.list} aria-label={en.agenda.heading}>
            {plan.map((item) => (
              <li key={item.id}>
                <AgendaRow
                  item={item}
                  first={false}
                  last={false}
                  writable={false}
                  actions={[]}
                  onAction={() => undefined}
                />
              </li>
            ))}
          </ol>
          <p className={text.quiet}>{en.setup.nextSession.readOnly(header.organisers.map(named))}</p>
        </>
      )}
    </SectionCard>
  );
}

function ReuseAgenda() {
  const styles = useStyles();
  const text = useTextStyles();
  const act = useAct();
  const disabledFocusable = !useWritable();
  return (
    <div className={styles.reuse}>
      <Button
        className={mergeClasses(styles.start)}
        icon={<ArrowRepeatAllRegular />}
        disabledFocusable={disabledFocusable}
        onClick={() => void act.community({ type: "reuseLastAgenda" })}
      >
        {en.setup.nextSession.reuse}
      </Button>
      <span className={text.quiet}>{en.setup.nextSession.reuseHint}</span>
    </div>
  );
}
