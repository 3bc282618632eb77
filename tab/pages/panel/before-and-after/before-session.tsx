import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import { nextNumber } from "@guildhall/shared/reading/upcoming";
import { useView } from "../../../activity/use-activities.ts";
import { AgendaTotal } from "../../../components/agenda-total.tsx";
import { AskedToJoin } from "../../../components/asked-to-join.tsx";
import { BeginSession } from "../../../components/begin-session.tsx";
import { ChangedDates } from "../../../components/changed-dates.tsx";
import { CheckIn } from "../../../components/check-in.tsx";
import { NextFacilitator } from "../../../components/next-facilitator.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { openerId, useLayer } from "../../../components/use-layer.ts";
import { WorthAsked } from "../../../components/worth-asked.tsx";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { ItemLines } from "../session/agenda-rest.tsx";
import { ActionsLeft, QuestionsLeft, OutcomesBefore } from "../left-open/left-open.tsx";
import { panelParts } from "../behind-a-tap/panel-parts.ts";
import { DraftPart } from "./draft-part.tsx";

const NextAgendaLayer = lazy(async () => ({ default: (await panelParts()).NextAgendaLayer }));

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  begin: { alignSelf: "flex-start" },
  start: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface BeforeSessionProps {
  readonly community: CommunityReading;
  /** something else has the panel's first place, with which the button that begins the session must not compete */
  readonly second: boolean;
}

/** The panel before a session: the agenda, who will facilitate, and one button. */
export function BeforeSession({ community, second }: BeforeSessionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const tab = useTexts("tab");
  const may = useMay();
  const { layer, open, close } = useLayer<"agenda">();
  const { next } = community;
  const number = nextNumber(useView());

  if (layer === "agenda")
    return (
      <Suspense fallback={null}>
        <NextAgendaLayer community={community} onBack={close} />
      </Suspense>
    );
  return (
    <section className={styles.block} aria-labelledby="next-session">
      <h2 className={second ? text.label : text.title} id="next-session">
        {words.beforeSession.heading(number)}
      </h2>
      {next.at !== null && <p className={text.plain}>{tab.beginSession.planned(next.at)}</p>}
      <ChangedDates next={next} />
      <NextFacilitator otherwise={words.beforeSession.facilitates} />
      <AskedToJoin />
      <BeginSession
        next={next}
        label={words.beforeSession.begin}
        look={second ? { className: styles.begin } : { appearance: "primary", size: "large" }}
      />
      <CheckIn />
      <WorthAsked />
      <OutcomesBefore number={number} />
      <ActionsLeft heading={tab.actions.open} />
      <QuestionsLeft heading={tab.questions.open} />
      <h3 className={text.label}>{next.at === null ? tab.agenda.heading : tab.agenda.of(next.at)}</h3>
      {next.agenda.length === 0 ? (
        <p className={text.quiet}>{words.beforeSession.empty}</p>
      ) : (
        <>
          <ItemLines items={next.agenda} tell={({ minutes }) => tab.minutes(minutes)} />
          <AgendaTotal session={next} />
        </>
      )}
      <DraftPart />
      {may("planItem") && (
        <Button
          id={openerId("agenda")}
          className={styles.start}
          appearance="subtle"
          onClick={() => open("agenda")}
        >
          {words.beforeSession.write}
        </Button>
      )}
    </section>
  );
}
