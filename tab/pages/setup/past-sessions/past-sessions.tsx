import { useId } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { WorthAsked } from "../../../components/worth-asked.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { WorthFigure } from "../worth-figure.tsx";
import { PastSession } from "./past-session.tsx";
import { ReadMore } from "./read-more.tsx";
import { useHiddenTopics } from "./use-hidden-topics.ts";
import { useRows } from "./use-rows.ts";

/** The past sessions, newest first, as far back as people want to read. */
export function PastSessions() {
  const text = useTextStyles();
  const { past: texts } = useTexts("setup");
  const id = useId();
  const { slices, mine } = useView();
  // Sessions end and are counted, and hiding a topic takes its title out of them.
  const hidden = useHiddenTopics();
  const rows = useRows<"pastSessions">(
    { list: "pastSessions" },
    JSON.stringify([slices.past, mine.attended, hidden]),
  );
  const sessions = rows.read?.rows ?? [];
  const headingOf = (number: number): string => `${id}-${number}`;
  return (
    <SectionCard heading={texts.heading}>
      <WorthFigure />
      <WorthAsked settled />
      {rows.read !== null && sessions.length === 0 && <p className={text.quiet}>{texts.empty}</p>}
      {rows.read !== null && sessions.length > 0 && (
        <ol className={text.list} aria-label={texts.heading}>
          {sessions.map((session) => (
            <PastSession
              key={session.id}
              session={session}
              checksIn={slices.checkIn?.session === session.id}
              own={mine.attended[session.id] ?? null}
              former={rows.read?.former ?? new Set()}
              headingId={headingOf(session.number)}
            />
          ))}
        </ol>
      )}
      <ReadMore rows={rows} label={texts.more} idOf={({ number }) => headingOf(number)} />
    </SectionCard>
  );
}
