import { useView } from "../../../activity/use-activities.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { PastSession, type PastSessionProps } from "./past-session.tsx";

/** How many are shown at first. */
const AT_ONCE = 3;

/** The past sessions, newest first. */
export function PastSessions() {
  const text = useTextStyles();
  const { past: texts } = useTexts("setup");
  const { slices, mine } = useView();
  const sessions = (slices.past ?? []).flatMap((id): readonly PastSessionProps[] => {
    const session = slices[`past:${id}`];
    return session === undefined ? [] : [{ session, own: mine.attended[id] ?? null }];
  });
  const earlier = sessions.slice(AT_ONCE);
  return (
    <SectionCard heading={texts.heading}>
      {sessions.length === 0 ? (
        <p className={text.quiet}>{texts.empty}</p>
      ) : (
        <SessionList sessions={sessions.slice(0, AT_ONCE)} label={texts.heading} />
      )}
      {earlier.length > 0 && (
        <Disclosure summary={texts.earlier(earlier.length)}>
          <SessionList sessions={earlier} label={texts.earlier(earlier.length)} />
        </Disclosure>
      )}
    </SectionCard>
  );
}

interface SessionListProps {
  readonly sessions: readonly PastSessionProps[];
  readonly label: string;
}

function SessionList({ sessions, label }: SessionListProps) {
  const text = useTextStyles();
  return (
    <ol className={text.list} aria-label={label}>
      {sessions.map((each) => (
        <PastSession key={each.session.id} {...each} />
      ))}
    </ol>
  );
}
