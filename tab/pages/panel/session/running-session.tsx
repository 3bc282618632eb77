import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useView } from "../../../activity/use-activities.ts";
import { useLayer } from "../../../components/use-layer.ts";
import { useMuted } from "../../../components/sound/use-muted.ts";
import { PlayContext } from "../../../components/sound/sound-context.ts";
import { playTwoNotes } from "../../../components/sound/two-notes.ts";
import { useNamed } from "../../../live/people.ts";
import { useMayInSession } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useHeadCount } from "../../../session/use-session.ts";
import {
  ActivityButtons,
  ActivityLayer,
  type ActivityLayerName,
  Agreed,
  FirstActivity,
} from "../activities/activities.tsx";
import { AgendaOver, AgendaRest } from "./agenda-rest.tsx";
import { AtStart } from "./at-start.tsx";
import { Between } from "./between.tsx";
import { Controls } from "./controls.tsx";
import { Facilitation } from "./facilitation.tsx";
import { FacilitationAsked } from "./facilitation-asked.tsx";
import { Now } from "./now.tsx";
import { LeftFirst, LeftMeanwhile, useLeftOffered } from "../left-open/left-open.tsx";
import { Introduction } from "../introduction.tsx";
import { PanelHeader } from "../panel-header.tsx";
import { activityPartsLater, panelParts } from "../behind-a-tap/panel-parts.ts";
import { Prompter } from "./prompter.tsx";
import { SessionBar } from "./session-bar.tsx";
import { Takeaways } from "./takeaways.tsx";
import { useFirstPlace } from "../activities/use-first-place.ts";
import { useItemAnnouncements } from "./use-item-announcements.ts";

const Renewal = lazy(async () => ({ default: (await activityPartsLater()).Renewal }));
const AgendaLayer = lazy(async () => ({ default: (await panelParts()).AgendaLayer }));
const PeopleLayer = lazy(async () => ({ default: (await panelParts()).PeopleLayer }));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  rule: {
    width: "100%",
    margin: 0,
    border: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

const nothing = () => undefined;

/** The panel while a session runs. */
export function RunningSession({ session }: { readonly session: SessionReading }) {
  const styles = useStyles();
  const words = useTexts("panel");
  const may = useMayInSession(session.header);
  const headCount = useHeadCount(session);
  const [muted, setMuted] = useMuted();
  const { layer, open, close } = useLayer<"agenda" | "people" | ActivityLayerName>();
  const plan = () => open("plan");
  const named = useNamed();
  const renewing = useView().slices.life?.renewal?.over === false;
  const { header, current } = session;
  const place = useFirstPlace(current);
  const left = useLeftOffered(session);
  const called = (session.elmo?.call ?? null) !== null;
  // Activities and calls come before what earlier sessions have left.
  const leftFirst = left.atTop && place.activity === null && !called;
  useItemAnnouncements(session);
  // In view above the activity, however long that is.
  const activityOn = place.activity !== null && current !== null;
  const controls = may("next") && (
    <Controls
      session={session}
      onAgenda={() => open("agenda")}
      finishes={current !== null}
      brief={activityOn || called}
    />
  );

  return (
    <PlayContext value={muted ? nothing : playTwoNotes}>
      <main className={styles.page}>
        <div>
          <PanelHeader
            title={header.communityName}
            subtitle={words.subtitle(header.number, named(header.facilitator))}
            people={{ count: headCount, onOpen: () => open("people") }}
          />
          <Facilitation session={session} />
          <FacilitationAsked session={session} />
        </div>
        {current !== null && (
          <SessionBar
            key={current.run}
            session={session}
            current={current}
            headCount={headCount}
            may={may}
            titled={layer !== null || place.activity !== null}
          />
        )}
        {layer === null ? (
          <>
            {leftFirst && <LeftFirst number={header.number} onPutAway={left.putAway} />}
            {activityOn && controls}
            <FirstActivity place={place} onPlan={plan} />
            {renewing && (
              <Suspense fallback={null}>
                <Renewal />
              </Suspense>
            )}
            {place.activity === null &&
              (current === null ? (
                <Between session={session} may={may} onAgenda={() => open("agenda")} />
              ) : (
                <Now session={session} current={current} may={may} muted={muted} onMuted={setMuted} />
              ))}
            {place.activity !== null && <hr className={styles.rule} />}
            {place.activity !== null && current === null && (
              <Between session={session} may={may} onAgenda={() => open("agenda")} second />
            )}
            {!activityOn && controls}
            {/* Below the controls, which stay where they are however long it is. */}
            {!activityOn && !called && <Prompter session={session} />}
            {place.activity === null && !called && <AtStart session={session} />}
            <Introduction founding={false} />
            <Takeaways key={header.id} session={session} may={may} />
            {session.items.length > 0 && <hr className={styles.rule} />}
            <AgendaRest session={session} />
            <AgendaOver session={session} />
            {!leftFirst && <LeftMeanwhile />}
            <Agreed place={place} onPlan={plan} />
            <ActivityButtons onOpen={open} />
          </>
        ) : (
          <>
            <Suspense fallback={null}>
              {layer === "agenda" && <AgendaLayer session={session} onBack={close} />}
              {layer === "people" && (
                <PeopleLayer session={session} headCount={headCount} may={may} onBack={close} />
              )}
            </Suspense>
            {layer !== null && layer !== "agenda" && layer !== "people" && (
              <ActivityLayer layer={layer} onBack={close} />
            )}
          </>
        )}
      </main>
    </PlayContext>
  );
}
