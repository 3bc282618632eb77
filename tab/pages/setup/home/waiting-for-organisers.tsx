import type { CommunityReading } from "@guildhall/shared/reading/community";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PageLink } from "../addresses/page-link.tsx";
import { SectionCard } from "../section-card.tsx";
import { UnknownSends } from "../unknown-sends.tsx";

/** What organisers have to decide: messages of unknown fate, topics set aside, a plan. */
export function WaitingForOrganisers({ community }: { readonly community: CommunityReading }) {
  const text = useTextStyles();
  const words = useTexts("setup").waiting;
  const may = useMay();
  const plan = useView().slices.plan ?? null;
  const { header, parked } = community;
  const sends = may("resendMessage") ? header.unknownSends : [];
  const parkedHere = may("planParked") ? parked.length : 0;
  const planned = plan !== null && may("acceptPlan", { opened: plan });
  return (
    <>
      {sends.length > 0 && <UnknownSends sends={sends} />}
      {(parkedHere > 0 || planned) && (
        <SectionCard heading={words.heading}>
          <ul className={text.list} aria-label={words.heading}>
            {planned && (
              <li>
                <PageLink to="sessions">{words.toPlan}</PageLink>
              </li>
            )}
            {parkedHere > 0 && (
              <li>
                <PageLink to="topics">{words.toTopics(parkedHere)}</PageLink>
              </li>
            )}
          </ul>
        </SectionCard>
      )}
    </>
  );
}
