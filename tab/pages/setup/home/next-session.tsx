import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { isMissed, nextNumber } from "@guildhall/shared/reading/upcoming";
import { useView } from "../../../activity/use-activities.ts";
import { AgendaDraft } from "../../../components/agenda-draft.tsx";
import { AgendaTotal } from "../../../components/agenda-total.tsx";
import { BeginSession } from "../../../components/begin-session.tsx";
import { ChangedDates } from "../../../components/changed-dates.tsx";
import { NextFacilitator } from "../../../components/next-facilitator.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PageLink } from "../addresses/page-link.tsx";
import type { PageProps } from "../page-props.ts";
import { SectionCard } from "../section-card.tsx";

/** Longer lists have a page of their own. */
const LINES = 5;

const useStyles = makeStyles({
  begin: { alignSelf: "flex-start" },
  // On a line of their own where they do not fit beside the title.
  details: { display: "inline-block" },
});

/** When the next session is, who facilitates, what is on, and in a chat without a meeting the button that begins it. */
export function NextSession({ community, sessionsHere, onSession }: PageProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const panel = useTexts("panel");
  const setup = useTexts("setup");
  const words = setup.next;
  const named = useNamed();
  const { next, header } = community;
  const { at, agenda } = next;
  const number = nextNumber(useView());
  const missed = useServerClock((now) => isMissed(next, now));
  const lines = agenda.slice(0, agenda.length > LINES ? LINES - 1 : LINES);
  const more = agenda.length - lines.length;
  return (
    <SectionCard heading={setup.upcoming.next(number)}>
      <p className={text.plain}>{at === null ? words.undated : missed ? words.wasDue(at) : words.at(at)}</p>
      <ChangedDates next={next} />
      {header.running === null ? (
        <>
          <NextFacilitator otherwise={sessionsHere ? panel.beforeSession.facilitates : null} />
          {!sessionsHere && <p className={text.quiet}>{words.inPanel}</p>}
        </>
      ) : null}
      {agenda.length === 0 ? (
        <p className={text.quiet}>{tab.agenda.empty}</p>
      ) : (
        <>
          <ol className={text.list} aria-label={tab.agenda.heading}>
            {lines.map((item) => (
              <li key={item.id} className={text.plain}>
                <bdi>{tab.agenda.titleOf(item)}</bdi>{" "}
                <span className={mergeClasses(text.quiet, styles.details)}>
                  {[
                    ...(item.presenter === null ? [] : [tab.people.nameOrYou(named(item.presenter))]),
                    tab.minutes(item.minutes),
                  ].join(" · ")}
                </span>
              </li>
            ))}
          </ol>
          {more > 0 && <p className={text.quiet}>{words.more(more)}</p>}
          <AgendaTotal session={next} />
        </>
      )}
      <AgendaDraft />
      {header.running === null && sessionsHere && (
        <BeginSession
          next={next}
          label={panel.beforeSession.begin}
          look={{ appearance: "primary", className: styles.begin }}
          onBegun={onSession}
        />
      )}
      <PageLink to="sessions" className={styles.begin}>
        {words.toSessions}
      </PageLink>
    </SectionCard>
  );
}
