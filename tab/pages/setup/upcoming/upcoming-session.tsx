import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import { pageOfStep } from "@guildhall/shared/reading/pages";
import { readRota } from "@guildhall/shared/reading/rota";
import { isMissed, movedFrom, type UpcomingReading } from "@guildhall/shared/reading/upcoming";
import { useView } from "../../../activity/use-activities.ts";
import { AgendaTotal } from "../../../components/agenda-total.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { goToHeading } from "../addresses/go-to-heading.ts";
import { headingOf } from "../steps/heading-of.ts";
import { AgendaOf } from "./agenda-of.tsx";
import { ChangeDate } from "./change-date.tsx";
import { OutlookToDo } from "./outlook-to-do.tsx";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  session: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  date: { alignSelf: "flex-start" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
});

interface UpcomingSessionProps {
  readonly community: CommunityReading;
  readonly session: UpcomingReading;
  /** the number of the next session, whose agenda is unfolded; null for later ones */
  readonly number: number | null;
  /** called when a button is gone with what it was for */
  readonly onGone: () => void;
}

/** An upcoming session: its date, its agenda, and what can be done with it. */
export function UpcomingSession({ community, session, number, onGone }: UpcomingSessionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").upcoming;
  const tab = useTexts("tab");
  const may = useMay();
  const rota = useTexts("setup").rota;
  const named = useNamed();
  const { turns, likely } = readRota(useView());
  const turn = turns.find((each) => each.session === session.id);
  const likelyTurn = likely.find((each) => each.session === session.id);
  const heading = useId();
  const { id, at, extra, agenda } = session;
  const from = movedFrom(session);
  const missed = useServerClock((now) => isMissed(session, now));
  const date = at === null ? words.undated : words.at(at);
  const description = extra ? `${date} · ${words.extra}` : date;
  return (
    <section className={styles.session} aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 className={styles.title} id={heading}>
          {number === null ? description : words.next(number)}
        </h3>
        {agenda.length > 0 && <AgendaTotal session={session} />}
      </div>
      {number !== null && (
        <p className={text.plain}>{missed && at !== null ? words.wasDue(at) : description}</p>
      )}
      {from !== null && <p className={text.quiet}>{tab.changedDates.moved(from)}</p>}
      {at !== null && <OutlookToDo session={id} at={at} onDone={onGone} />}
      {turn !== undefined && (
        <p className={text.quiet}>
          {turn.guest !== null
            ? rota.guestFacilitates(turn.guest)
            : turn.holder === null
              ? rota.nobody
              : rota.facilitates(named(turn.holder), turn.confirmed)}
        </p>
      )}
      {likelyTurn !== undefined && <p className={text.quiet}>{rota.likely(named(likelyTurn.holder))}</p>}
      {number !== null && at === null && may("setRhythm") && (
        <Button
          className={styles.date}
          onClick={() => goToHeading(headingOf("logistics"), pageOfStep("logistics"))}
        >
          {words.setDate}
        </Button>
      )}
      {may("moveSession") && at !== null && <ChangeDate session={id} at={at} onCancelled={onGone} />}
      {number === null ? (
        <Disclosure summary={tab.agenda.of(at)}>
          <AgendaOf community={community} session={session} next={false} />
        </Disclosure>
      ) : (
        <AgendaOf community={community} session={session} next />
      )}
    </section>
  );
}
