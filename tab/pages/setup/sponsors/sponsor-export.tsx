import { makeStyles } from "@fluentui/react-components";
import type { SponsorPageReading } from "@guildhall/shared/reading/sponsors";
import { useId } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { ExportButtons } from "../export/export-buttons.tsx";
import { SectionCard } from "../section-card.tsx";

const useStyles = makeStyles({ alone: { alignSelf: "flex-start" } });

/** Who exports the page, and from when on; organisers put it together here. */
export function SponsorExport({ page }: { readonly page: SponsorPageReading | null }) {
  const text = useTextStyles();
  const words = useTexts("health").sponsors;
  const may = useMay();
  const ripe = useServerClock((now) => {
    const from = page?.exportedFrom ?? null;
    const value = from !== null && now >= from;
    return { value, until: value ? null : from };
  });
  return (
    <SectionCard heading={page === null ? words.title : words.export}>
      {page === null ? (
        <p className={text.plain}>
          {words.none} {!may("showSponsorPage") && words.noneForMembers}
        </p>
      ) : (
        <p className={text.plain}>{ripe ? words.ripe(page.shownAt) : words.ripeFrom(page.exportedFrom)}</p>
      )}
      {ripe && may("exportSponsorPage") && (
        <>
          <p className={text.quiet}>{words.announced}</p>
          <ExportButtons of={{ kind: "sponsorPage" }} label={words.title} />
        </>
      )}
      {may("showSponsorPage") && <PutTogether again={page !== null} />}
    </SectionCard>
  );
}

/** Puts the page together for members, as things stand. */
function PutTogether({ again }: { readonly again: boolean }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("health").sponsors;
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const note = useId();
  const show = async (): Promise<void> => {
    if (await act.community({ type: "showSponsorPage" })) announce(words.shown);
  };
  return (
    <>
      <p id={note} className={text.quiet}>
        {again ? words.showAgainNote : words.showNote}
      </p>
      <PrimaryButton
        className={styles.alone}
        appearance={again ? "secondary" : "primary"}
        aria-describedby={note}
        disabledFocusable={disabledFocusable}
        onClick={singleTap(() => void show())}
      >
        {again ? words.showAgain : words.show}
      </PrimaryButton>
    </>
  );
}
