import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import type { RowsState } from "./use-rows.ts";

interface ReadMoreProps<Row> {
  readonly rows: RowsState<Row>;
  /** on the button that shows more; without it the first page is all that is shown */
  readonly label?: string;
  /** the id of the element that shows a row, which takes the focus when it is the first of a new page */
  readonly idOf?: (row: Row) => string;
}

/** Below a list of rows: that it is loading, that it failed, that something is missing, and the way to more. */
export function ReadMore<Row>({ rows, label, idOf }: ReadMoreProps<Row>) {
  const text = useTextStyles();
  const { past: texts } = useTexts("setup");
  const announce = useAnnounce();
  const { read, failed, busy, more, again } = rows;
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    if (target === null) return;
    document.getElementById(target)?.focus();
    setTarget(null);
  }, [target]);
  useEffect(() => {
    if (failed) announce(texts.failed);
  }, [failed, announce, texts]);

  async function showMore(): Promise<void> {
    const before = read?.rows.length ?? 0;
    const got = await more();
    if (got === null) return;
    announce(texts.added(got.rows.length - before));
    const first = got.rows[before];
    if (first !== undefined && idOf !== undefined) setTarget(idOf(first));
  }

  if (failed)
    return (
      <div>
        <p className={text.plain}>{texts.failed}</p>
        <Button onClick={again} disabledFocusable={busy}>
          {texts.again}
        </Button>
      </div>
    );
  if (read === null) return <Spinner size="tiny" label={texts.loading} labelPosition="after" />;
  return (
    <>
      {!read.current && <p className={text.quiet}>{texts.notCurrent}</p>}
      {read.next !== null && label !== undefined && (
        <div>
          <Button onClick={() => void showMore()} disabledFocusable={busy}>
            {label}
          </Button>
        </div>
      )}
    </>
  );
}
