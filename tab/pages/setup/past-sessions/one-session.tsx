import { useId } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PageLink } from "../addresses/page-link.tsx";
import { SectionCard } from "../section-card.tsx";
import { PastSession } from "./past-session.tsx";
import { ReadMore } from "./read-more.tsx";
import { useRows } from "./use-rows.ts";

/** The past session that an address names, with everything that came of it. */
export function OneSession({ number }: { readonly number: number }) {
  const text = useTextStyles();
  const { learned: words, past } = useTexts("setup");
  const id = useId();
  const { slices, mine } = useView();
  const rows = useRows<"pastSessions">(
    { list: "pastSessions", session: number },
    JSON.stringify(slices.past),
  );
  const session = rows.read?.rows[0];
  return (
    <SectionCard heading={words.oneSession(number)}>
      {rows.read !== null && session === undefined && <p className={text.quiet}>{words.noSession}</p>}
      {session !== undefined && (
        <ul className={text.list}>
          <PastSession
            {...{ session, headingId: id, opened: true }}
            checksIn={slices.checkIn?.session === session.id}
            own={mine.attended[session.id] ?? null}
            former={rows.read?.former ?? new Set()}
          />
        </ul>
      )}
      <ReadMore rows={rows} label={past.more} idOf={() => id} />
      <div>
        <PageLink to="sessions">{words.allSessions}</PageLink>
      </div>
    </SectionCard>
  );
}
