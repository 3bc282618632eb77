import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { CopyField } from "../copy/copy-field.tsx";
import { SectionCard } from "../section-card.tsx";
import { useMove } from "./use-move.ts";

const useStyles = makeStyles({ start: { alignSelf: "flex-start" } });

/** How the community gets to another chat, and another one to this. */
export function MoveCard() {
  const words = useTexts("setup").moving;
  const text = useTextStyles();
  const may = useMay();
  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.intro}</p>
      {may("offerMove") ? <Offer /> : <p className={text.plain}>{words.organisers}</p>}
      <p className={text.quiet}>{words.one}</p>
    </SectionCard>
  );
}

function Offer() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").moving;
  const announce = useAnnounce();
  const writable = useWritable();
  const { busy, problem, ask } = useMove();
  const [offered, setOffered] = useState<{ readonly code: string; readonly until: number } | null>(null);

  async function offer(): Promise<void> {
    const answer = await ask({ do: "offer" });
    setOffered(answer?.kind === "code" ? answer : null);
    if (answer !== null) announce(words.how);
  }

  return (
    <>
      {offered !== null && (
        <>
          <CopyField label={words.code} hint={words.until(offered.until)} text={offered.code} />
          <p className={text.plain}>{words.how}</p>
        </>
      )}
      <div role="alert">{problem !== null && <p className={text.plain}>{problem}</p>}</div>
      <Button
        className={styles.start}
        disabledFocusable={busy || !writable}
        onClick={singleTap(() => void offer())}
      >
        {offered === null ? words.offer : words.anew}
      </Button>
    </>
  );
}
