import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { useTextStyles } from "../../components/text-styles.ts";
import { openerId, useLayer } from "../../components/use-layer.ts";
import { useAct } from "../../live/act.ts";
import { type CommunityViewModel, useWritable } from "../../live/use-community.ts";
import { useMay } from "../../live/use-may.ts";
import { en } from "../../messages/en.ts";
import { ItemLines } from "./agenda-rest.tsx";
import { ActionsBefore } from "./open-actions.tsx";
import { panelParts } from "./panel-parts.ts";

const PlanLayer = lazy(async () => ({ default: (await panelParts()).PlanLayer }));

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  begin: { alignSelf: "flex-start" },
  start: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface BeforeSessionProps {
  readonly community: CommunityViewModel;
  /** something else has the panel's first place: what begins the session is there, and does not compete with it */
  readonly second: boolean;
}

/** Nothing runs yet: the agenda, who will facilitate, and one button. */
export function BeforeSession({ community, second }: BeforeSessionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const act = useAct();
  const may = useMay();
  const writable = useWritable();
  const [beginning, setBeginning] = useState(false);
  const { layer, open, close } = useLayer<"plan">();
  const { plan, header } = community;

  async function begin(): Promise<void> {
    setBeginning(true);
    await act.community({ type: "begin" });
    setBeginning(false);
  }

  if (layer === "plan")
    return (
      <Suspense fallback={null}>
        <PlanLayer community={community} onBack={close} />
      </Suspense>
    );
  return (
    <section className={styles.block} aria-labelledby="next-session">
      <h2 className={second ? text.subtitle : text.title} id="next-session">
        {en.beforeSession.heading((header.last?.number ?? 0) + 1)}
      </h2>
      <p className={text.quiet}>{en.beforeSession.facilitates}</p>
      <Button
        {...(second ? { className: styles.begin } : { appearance: "primary", size: "large" })}
        disabledFocusable={!writable || beginning}
        onClick={() => void begin()}
      >
        {beginning ? en.beforeSession.beginning : en.beforeSession.begin}
      </Button>
      <ActionsBefore />
      <h3 className={text.label}>{en.agenda.heading}</h3>
      {plan.length === 0 ? (
        <p className={text.quiet}>{en.beforeSession.empty}</p>
      ) : (
        <>
          <ItemLines items={plan} tell={({ minutes }) => en.common.minutes(minutes)} />
          <p className={text.quiet}>
            {en.agenda.total(
              plan.length,
              plan.reduce((sum, { minutes }) => sum + minutes, 0),
            )}
          </p>
        </>
      )}
      {may("planItem") && (
        <Button
          id={openerId("plan")}
          className={styles.start}
          appearance="subtle"
          onClick={() => open("plan")}
        >
          {en.beforeSession.write}
        </Button>
      )}
    </section>
  );
}
