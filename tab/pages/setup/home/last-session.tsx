import { outcomesOf } from "@guildhall/shared/reading/outcomes";
import { useView } from "../../../activity/use-activities.ts";
import { OutcomeLines } from "../../../components/outcome-lines.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PageLink } from "../addresses/page-link.tsx";
import { PastTakeaways } from "../past-sessions/past-takeaways.tsx";
import { ReadMore } from "../past-sessions/read-more.tsx";
import { useRows } from "../past-sessions/use-rows.ts";
import { SectionCard } from "../section-card.tsx";

/** What came of the topics that a session solved. */
function Outcomes({ session }: { readonly session: number }) {
  const words = useTexts("tab").outcomes;
  const outcomes = outcomesOf(useView(), session);
  return outcomes.length === 0 ? null : <OutcomeLines outcomes={outcomes} label={words.of(session)} />;
}

/** What came of the last session. */
export function LastSession() {
  const text = useTextStyles();
  const { last: words, past } = useTexts("setup");
  const { slices } = useView();
  const rows = useRows<"pastSessions">({ list: "pastSessions" }, JSON.stringify(slices.past));
  const session = rows.read?.rows[0] ?? null;
  return (
    <SectionCard heading={words.heading}>
      {rows.read === null && <ReadMore rows={rows} label={past.more} idOf={({ id }) => id} />}
      {rows.read !== null && session === null && <p className={text.quiet}>{words.none}</p>}
      {session !== null && (
        <>
          <h3 className={text.label}>{past.session(session.number, session.begunAt)}</h3>
          <p className={text.plain}>{past.counts(session.counts)}</p>
          <Outcomes session={session.number} />
          {session.counts.takeaways > 0 && <PastTakeaways key={session.id} session={session.number} />}
          <p className={text.plain}>
            <PageLink to="sessions">{words.toSessions}</PageLink>
          </p>
        </>
      )}
    </SectionCard>
  );
}
