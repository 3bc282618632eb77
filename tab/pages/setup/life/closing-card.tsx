import type { Summary } from "@guildhall/shared/domain/community/life/part";
import { currentClosing } from "@guildhall/shared/reading/life";
import { Suspense } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { ConfirmButton } from "../../../components/activity/confirm-button.tsx";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { ExportButtons } from "../export/export-buttons.tsx";
import { SectionCard } from "../section-card.tsx";
import { CardPart } from "./card-part.tsx";

/** What a community has done that closes, thanks, and what everybody can take with them; nothing while it does not. */
export function ClosingCard() {
  return (
    <Suspense fallback={null}>
      <Closing />
    </Suspense>
  );
}

function Closing() {
  const text = useTextStyles();
  const words = useTexts("activities").closing;
  const act = useAct();
  const announce = useAnnounce();
  const closing = currentClosing(useView());
  if (closing === null) return null;
  const { eraseOn, summary, mayStop } = closing;
  const keepOpen = async (): Promise<void> => {
    if (await act.community({ type: "keepOpen" })) announce(words.keptOpen);
  };
  return (
    <SectionCard heading={words.title}>
      <p className={text.plain}>{words.until(eraseOn)}</p>
      {summary !== null && <Done summary={summary} />}
      <CardPart heading={words.archive}>
        <p className={text.quiet}>{words.archiveTold}</p>
        <ExportButtons of={{ kind: "community" }} label={words.archive} />
      </CardPart>
      {mayStop && (
        <ConfirmButton
          label={words.keepOpen}
          question={words.keepOpenAsk}
          yes={words.keepOpen}
          no={words.notYet}
          onYes={() => void keepOpen()}
        />
      )}
    </SectionCard>
  );
}

/** What it has done, in numbers, and who is thanked by name. */
function Done({ summary }: { readonly summary: Summary }) {
  const text = useTextStyles();
  const words = useTexts("activities").closing;
  const named = useNamed();
  const { presenters, presented, facilitators, led } = summary;
  const names = (all: Summary["presenters"]): readonly string[] => all.map((ref) => named(ref).name);
  return (
    <CardPart heading={words.did}>
      <ul className={text.list}>
        {words.lines(summary).map((each) => (
          <li key={each}>{each}</li>
        ))}
        {presenters.length > 0 && (
          <li>{words.presenters(names(presenters), presented - presenters.length)}</li>
        )}
        {facilitators.length > 0 && (
          <li>{words.facilitators(names(facilitators), led - facilitators.length)}</li>
        )}
      </ul>
      <p className={text.plain}>{words.thanks}</p>
    </CardPart>
  );
}
