import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ExportAnswer, ExportRequest, ExportSubject } from "@guildhall/shared/protocol/export";
import { useState } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useSync } from "../../../live/sync-context.ts";
import { answerText } from "../../../texts/answer-text.ts";
import { useCatalogues, useTexts } from "../../../texts/texts-context.ts";
import { ExportedFile } from "./exported-file.tsx";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type File = Extract<ExportAnswer, { kind: "file" }>;

interface ExportButtonsProps {
  readonly of: ExportSubject;
  /** what the buttons export, for screen readers */
  readonly label: string;
}

/** Asks for an export in one format or the other, and shows it once it is there. */
export function ExportButtons({ of, label }: ExportButtonsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { exporting: words } = useTexts("setup");
  const sync = useSync();
  const catalogues = useCatalogues();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);

  const reasonOf = (answer: Extract<ExportAnswer, { kind: "refused" }>): Promise<string> =>
    catalogues.load("answers").then(
      (answers) => answerText(answer, answers),
      () => words.failed,
    );

  async function ask(as: ExportRequest["as"]): Promise<void> {
    setBusy(true);
    const answer = await sync.export({ of, as });
    setBusy(false);
    const why = answer.kind === "refused" ? await reasonOf(answer) : words.failed;
    if (answer.kind === "file") setFile(answer);
    setProblem(answer.kind === "file" ? null : why);
    announce(answer.kind === "file" ? words.ready : why);
  }

  if (file !== null) return <ExportedFile {...file} onClose={() => setFile(null)} />;
  return (
    <div role="group" aria-label={label}>
      {problem !== null && <p className={text.plain}>{problem}</p>}
      <div className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={singleTap(() => void ask("markdown"))}>
          {words.markdown}
        </Button>
        <Button disabledFocusable={busy} onClick={singleTap(() => void ask("csv"))}>
          {words.csv}
        </Button>
      </div>
    </div>
  );
}
