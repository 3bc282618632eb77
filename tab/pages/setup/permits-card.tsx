import type { Permits } from "@guildhall/shared/domain/permits";
import type { PermitsAnswer } from "@guildhall/shared/protocol/permits";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { useTextStyles } from "../../components/text-styles.ts";
import { useLive$, useSync } from "../../live/sync-context.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SectionCard } from "./section-card.tsx";

const useStyles = makeStyles({
  told: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** What Teams lets Guildhall do in this chat, by what it answers and sends; and what is off because of that. */
export function PermitsCard() {
  const words = useTexts("setup").permits;
  const tab = useTexts("tab");
  const text = useTextStyles();
  const sync = useSync();
  const connected = useLive$(sync.connection).state === "live";
  const [answer, setAnswer] = useState<PermitsAnswer | null>(null);
  const ask = useCallback(async () => {
    setAnswer(null);
    setAnswer(await sync.permits());
  }, [sync]);
  useEffect(() => {
    if (connected) void ask();
  }, [connected, ask]);
  return (
    <SectionCard heading={words.heading}>
      <div role="status">
        {answer === null && <p className={text.quiet}>{words.asking}</p>}
        {answer?.kind === "failed" && <p className={text.plain}>{words.failed}</p>}
        {answer?.kind === "permits" && <Told permits={answer} />}
      </div>
      {answer?.kind === "failed" && (
        <div>
          <Button onClick={() => void ask()}>{tab.tryAgain}</Button>
        </div>
      )}
    </SectionCard>
  );
}

/** A chat without a meeting has nothing to tell about one. */
const asked = ({ inMeeting }: Permits) =>
  inMeeting ? (["words", "meeting", "participants"] as const) : (["words"] as const);

function Told({ permits }: { readonly permits: Permits }) {
  const styles = useStyles();
  const words = useTexts("setup").permits;
  const text = useTextStyles();
  const about = asked(permits);
  if (about.every((what) => permits[what] === "yes")) return <p className={text.plain}>{words.all}</p>;
  return (
    <div className={styles.told}>
      <ul className={mergeClasses(text.list, styles.told)}>
        {about.map((what) => (
          <li key={what}>{words[what][permits[what]]}</li>
        ))}
      </ul>
      {about.some((what) => permits[what] === "no") && <p className={text.quiet}>{words.remedy}</p>}
    </div>
  );
}
