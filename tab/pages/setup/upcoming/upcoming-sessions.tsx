import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useEffect, useRef, useState } from "react";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { CancelledSessions } from "./cancelled-sessions.tsx";
import { DateForm } from "./date-form.tsx";
import { UpcomingSession } from "./upcoming-session.tsx";

const useStyles = makeStyles({
  item: {
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    ":first-child": { paddingTop: 0 },
    ":last-child": { paddingBottom: 0 },
    ":not(:first-child)": {
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  start: { alignSelf: "flex-start" },
});

const HEADING = "upcoming";

interface UpcomingSessionsProps {
  readonly community: CommunityReading;
  /** the number of the next session */
  readonly number: number;
}

/** The upcoming sessions, the next one first, each with its agenda. */
export function UpcomingSessions({ community, number }: UpcomingSessionsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").upcoming;
  const named = useNamed();
  const may = useMay();
  const { upcoming, header } = community;
  const toHeading = () => document.getElementById(HEADING)?.focus();
  return (
    <SectionCard id={HEADING} heading={words.heading}>
      <ol className={text.list} aria-label={words.heading}>
        {upcoming.map((session, place) => (
          <li key={session.id} className={styles.item}>
            <UpcomingSession
              community={community}
              session={session}
              number={place === 0 ? number : null}
              onGone={toHeading}
            />
          </li>
        ))}
      </ol>
      <CancelledSessions onDone={toHeading} />
      {!may("planItem") && <p className={text.quiet}>{words.readOnly(header.organisers.map(named))}</p>}
      {may("addSession") && upcoming.length < LIMITS.upcoming && <AddSession />}
    </SectionCard>
  );
}

/** Adds a session besides the regular ones. */
function AddSession() {
  const styles = useStyles();
  const words = useTexts("setup").upcoming;
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) opener.current?.focus();
    was.current = open;
  }, [open]);
  if (open)
    return (
      <DateForm
        label={words.addHeading}
        field={words.addAt}
        hint={words.addHint}
        initial={null}
        submit={words.addNow}
        onSubmit={async (at, report) => {
          const stored = await act.community({ type: "addSession", at }, report);
          if (stored) announce(words.added(at));
          return stored;
        }}
        onClose={() => setOpen(false)}
      />
    );
  return (
    <Button
      ref={opener}
      className={styles.start}
      icon={<AddRegular />}
      disabledFocusable={disabledFocusable}
      onClick={() => setOpen(true)}
    >
      {words.add}
    </Button>
  );
}
