import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { ConfirmButton } from "../../../components/activity/confirm-button.tsx";
import { useAnnounce } from "../../../components/announcer.tsx";
import { CopyField } from "../copy/copy-field.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { type AddressState, useAddress } from "./use-address.ts";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The address at which this person's calendar app reads the sessions. Nobody else sees it. */
export function CalendarCard() {
  const words = useTexts("setup").calendar;
  const text = useTextStyles();
  const id = useId();
  const { calendar } = useView().slices;
  const address = useAddress();
  if (calendar === undefined) return null;
  return (
    <SectionCard heading={words.heading} id={id}>
      <p className={text.plain}>{words.intro}</p>
      <p className={text.quiet}>{words.tells(calendar.details)}</p>
      <Address {...address} />
    </SectionCard>
  );
}

function Address({ known, busy, failed, ask }: AddressState) {
  const styles = useStyles();
  const words = useTexts("setup").calendar;
  const { past } = useTexts("setup");
  const text = useTextStyles();
  const announce = useAnnounce();
  const writable = useWritable();
  const change = async (what: "renew" | "revoke"): Promise<void> => {
    const after = await ask(what);
    if (after === null) announce(words.failed);
    else if (what === "revoke") announce(words.removed);
  };

  if (known === null)
    return failed ? (
      <>
        <p className={text.plain}>{past.failed}</p>
        <Button className={styles.start} disabledFocusable={busy} onClick={() => void ask("look")}>
          {words.again}
        </Button>
      </>
    ) : (
      <Spinner size="tiny" label={past.loading} labelPosition="after" />
    );
  return (
    <>
      {failed && <p className={text.plain}>{words.failed}</p>}
      {known.address !== null && (
        <>
          <CopyField label={words.address} hint={words.once} text={known.address} />
          <p className={text.quiet}>{words.how}</p>
        </>
      )}
      {known.since === null ? (
        <Button
          className={styles.start}
          disabledFocusable={busy || !writable}
          onClick={singleTap(() => void change("renew"))}
        >
          {words.create}
        </Button>
      ) : (
        <>
          {known.address === null && <p className={text.plain}>{words.since(known.since)}</p>}
          <div className={styles.buttons}>
            <ConfirmButton
              label={words.renew}
              question={words.renewAsk}
              yes={words.renewNow}
              no={words.keep}
              disabled={busy}
              onYes={() => void change("renew")}
            />
            <ConfirmButton
              label={words.revoke}
              question={words.revokeAsk}
              yes={words.revokeNow}
              no={words.keep}
              disabled={busy}
              onYes={() => void change("revoke")}
            />
          </div>
        </>
      )}
    </>
  );
}
