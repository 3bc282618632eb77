import { useState } from "react";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { AskForm, type AskProps } from "./ask-form.tsx";
import { LIVE, openedFrom, type Opening } from "./opening.ts";
import { OpeningFields } from "./opening-fields.tsx";

/** Begins an honest look at the contract. */
export function AskLook({ onDone, onCancel }: AskProps) {
  const words = useTexts("activities").ask;
  const act = useAct();
  const sync = useSync();
  const [opening, setOpening] = useState<Opening>(LIVE);
  return (
    <AskForm
      label={words.look}
      onStart={(report) =>
        act.community({ type: "lookHonestly", ...openedFrom(opening, sync.now()) }, report)
      }
      onDone={onDone}
      {...(onCancel && { onCancel })}
    >
      <OpeningFields opening={opening} onChange={setOpening} />
    </AskForm>
  );
}
