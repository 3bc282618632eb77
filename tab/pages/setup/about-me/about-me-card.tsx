import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import type { HeldAnswer, HeldRequest } from "@guildhall/shared/protocol/held";
import { useState } from "react";
import { ConfirmButton } from "../../../components/activity/confirm-button.tsx";
import { useAnnounce } from "../../../components/announcer.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { ExportedFile } from "../export/exported-file.tsx";
import { SectionCard } from "../section-card.tsx";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Known = Extract<HeldAnswer, { kind: "held" }>;
type File = Extract<HeldAnswer, { kind: "file" }>;

/** What is held about this person, all of it as a file, and an end to it. Once it is deleted, the server closes the page. */
export function AboutMeCard() {
  const styles = useStyles();
  const text = useTextStyles();
  const { aboutMe: words } = useTexts("setup");
  const sync = useSync();
  const act = useAct();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const [known, setKnown] = useState<Known | null>(null);
  const [file, setFile] = useState<File | null>(null);

  async function ask(what: HeldRequest["do"]): Promise<void> {
    setBusy(true);
    const answer = await sync.held({ do: what });
    setBusy(false);
    setFailed(answer.kind === "failed");
    if (answer.kind === "failed") announce(words.failed);
    if (answer.kind === "held") setKnown(answer);
    if (answer.kind !== "file") return;
    setFile(answer);
    announce(words.ready);
  }

  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.told}</p>
      {known !== null && <Told {...known} />}
      {failed && <p className={text.plain}>{words.failed}</p>}
      {file !== null && <ExportedFile {...file} onClose={() => setFile(null)} />}
      {busy && <Spinner size="tiny" label={words.loading} labelPosition="after" />}
      <div className={styles.buttons}>
        {known === null && (
          <Button disabledFocusable={busy} onClick={singleTap(() => void ask("look"))}>
            {words.show}
          </Button>
        )}
        {file === null && (
          <Button disabledFocusable={busy} onClick={singleTap(() => void ask("export"))}>
            {words.download}
          </Button>
        )}
        <ConfirmButton
          label={words.erase}
          question={words.eraseAsk}
          yes={words.eraseNow}
          no={words.keep}
          onYes={() => void act.community({ type: "eraseMe" })}
        />
      </div>
    </SectionCard>
  );
}

function Told({ records, sessions, calendarSince, exportedAt }: Known) {
  const styles = useStyles();
  const text = useTextStyles();
  const { aboutMe: words } = useTexts("setup");
  return (
    <>
      <ul className={mergeClasses(text.list, styles.list)}>
        <li>{words.who}</li>
        <li>{words.records(records, sessions)}</li>
        <li>{words.calendar(calendarSince)}</li>
        <li>{words.secret}</li>
      </ul>
      <p className={text.quiet}>{words.administrator}</p>
      <p className={text.quiet}>{words.exported(exportedAt)}</p>
    </>
  );
}
