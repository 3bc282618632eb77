import { FIGURES } from "@guildhall/shared/reading/health/findings";
import { readHealth } from "@guildhall/shared/reading/health/health";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PageLink } from "../addresses/page-link.tsx";
import { ReadMore } from "../past-sessions/read-more.tsx";
import { useRows } from "../past-sessions/use-rows.ts";
import { FigureCard } from "./figure-card.tsx";
import { SignsCard } from "./signs-card.tsx";

/** How the community is doing: signs to talk about, and what the last sessions show. */
export function HealthPage() {
  const text = useTextStyles();
  const texts = useTexts("health");
  const view = useView();
  const rows = useRows<"health">({ list: "health" }, JSON.stringify(view.slices.past));
  const health = readHealth(view, rows.read?.rows ?? []);
  const { sessions, enough } = health;
  return (
    <>
      <p className={text.plain}>{texts.intro}</p>
      {rows.read !== null && sessions.length === 0 && <p className={text.plain}>{texts.none}</p>}
      {sessions.length > 0 && (
        <>
          {!enough && <p className={text.plain}>{texts.tooLittle}</p>}
          <SignsCard {...health} />
          {FIGURES.map((figure) => (
            <FigureCard key={figure} figure={figure} health={health} />
          ))}
        </>
      )}
      <ReadMore rows={rows} />
      <div>
        <PageLink to="sponsors">{texts.sponsors.link}</PageLink>
      </div>
      <p className={text.quiet}>{texts.source}</p>
    </>
  );
}
