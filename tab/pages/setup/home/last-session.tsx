import type { PastSessionRow } from "@guildhall/shared/domain/rows";
import { type DecidedReading, decidedIn } from "@guildhall/shared/reading/decided";
import { outcomesOf } from "@guildhall/shared/reading/outcomes";
import type { ReactNode } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PageLink } from "../addresses/page-link.tsx";
import { PastTakeaways } from "../past-sessions/past-takeaways.tsx";
import { ReadMore } from "../past-sessions/read-more.tsx";
import { useRows } from "../past-sessions/use-rows.ts";
import { SectionCard } from "../section-card.tsx";
import { WorthFigure } from "../worth-figure.tsx";

interface Line {
  readonly id: string;
  readonly what: ReactNode;
}

/** What came of a session under one name; nothing if that is nothing. */
function Part({ name, all }: { readonly name: string; readonly all: readonly Line[] }) {
  const text = useTextStyles();
  if (all.length === 0) return null;
  return (
    <div>
      <h4 className={text.label}>{name}</h4>
      <ul className={text.list} aria-label={name}>
        {all.map(({ id, what }) => (
          <li key={id} className={text.plain}>
            {what}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a session came to, by name: decisions, outcomes, what was parked, takeaways. */
function CameOf({ session }: { readonly session: PastSessionRow }) {
  const text = useTextStyles();
  const view = useView();
  const { last: words, past } = useTexts("setup");
  const { logistics } = useTexts("activities");
  const { agenda, outcomes } = useTexts("tab");
  const said = (decided: DecidedReading): string =>
    decided.kind === "contract"
      ? words.contract(decided.version, decided.principles)
      : words.choice(logistics.elements[decided.choice.element], logistics.choice(decided.choice));
  const parked = session.items.filter(({ became }) => became === "parked");
  return (
    <>
      <Part
        name={words.decided}
        all={decidedIn(view, session).map((each) => ({ id: `${each.at} ${said(each)}`, what: said(each) }))}
      />
      <Part
        name={outcomes.title}
        all={outcomesOf(view, session.number).map(({ topic, title, text: outcome }) => ({
          id: topic,
          what: outcomes.line(title, outcome),
        }))}
      />
      <Part
        name={words.parked}
        all={parked.map((item) => ({
          id: item.id,
          what: item.hidden ? <i>{past.hidden}</i> : <bdi>{agenda.titleOf(item)}</bdi>,
        }))}
      />
      {session.counts.takeaways > 0 && (
        <div>
          <h4 className={text.label}>{words.takeaways}</h4>
          <PastTakeaways key={session.id} session={session.number} />
        </div>
      )}
    </>
  );
}

/** What came of the last session. */
export function LastSession() {
  const text = useTextStyles();
  const { last: words, past, learned } = useTexts("setup");
  const { slices } = useView();
  const rows = useRows<"pastSessions">({ list: "pastSessions" }, JSON.stringify(slices.past));
  const session = rows.read?.rows[0] ?? null;
  return (
    <SectionCard heading={words.heading}>
      {rows.read === null && <ReadMore rows={rows} label={past.more} idOf={({ id }) => id} />}
      {rows.read !== null && session === null && <p className={text.quiet}>{words.none}</p>}
      {session !== null && (
        <>
          <div>
            <h3 className={text.label}>{past.session(session.number, session.begunAt)}</h3>
            <p className={text.quiet}>{past.counts(session.counts)}</p>
          </div>
          <CameOf session={session} />
          <WorthFigure />
          <p className={text.plain}>
            <PageLink to="sessions">{words.toSessions}</PageLink>
          </p>
          <p className={text.plain}>
            <PageLink to="learned">{learned.fromHome}</PageLink>
          </p>
        </>
      )}
    </SectionCard>
  );
}
