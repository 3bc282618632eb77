import { readSponsorPage } from "@guildhall/shared/reading/sponsors";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PageLink } from "../addresses/page-link.tsx";
import { ReadMore } from "../past-sessions/read-more.tsx";
import { useRows } from "../past-sessions/use-rows.ts";
import { ShownPage } from "./shown-page.tsx";
import { SponsorExport } from "./sponsor-export.tsx";

/** One page for whoever pays for the hours, which members read first, and organisers put together and export. */
export function SponsorPage() {
  const text = useTextStyles();
  const words = useTexts("health").sponsors;
  const { slices } = useView();
  const rows = useRows<"sponsorPage">(
    { list: "sponsorPage" },
    JSON.stringify([slices.sponsorPage, slices.stories]),
  );
  const row = rows.read?.rows[0];
  const page = row === undefined ? null : readSponsorPage(row);
  return (
    <>
      <p className={text.plain}>{words.intro}</p>
      {page !== null && <ShownPage page={page} />}
      {rows.read !== null && <SponsorExport page={page} />}
      <ReadMore rows={rows} />
      <div>
        <PageLink to="health">{words.back}</PageLink>
      </div>
    </>
  );
}
