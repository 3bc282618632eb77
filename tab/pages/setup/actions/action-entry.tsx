import { Button } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import type { ActionReading } from "@guildhall/shared/reading/actions";
import { useEffect, useRef, useState } from "react";
import { ActionRow } from "../../../components/actions/action-row.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { ActionChoices } from "./action-choices.tsx";

interface ActionEntryProps {
  readonly action: ActionReading;
  readonly onSettle: () => void;
  /** shows only as much of the text as tells it from others */
  readonly brief?: boolean;
}

/** An action with everything that can be done with it. */
export function ActionEntry({ action, onSettle, brief = false }: ActionEntryProps) {
  const tab = useTexts("tab");
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(choosing);
  useEffect(() => {
    if (before.current && !choosing) button.current?.focus();
    before.current = choosing;
  }, [choosing]);
  const may = action.maySettle;
  return (
    <ActionRow
      action={action}
      brief={brief}
      onSettle={onSettle}
      more={
        may && (
          <Button
            ref={button}
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-expanded={choosing}
            aria-label={tab.actions.more(action.text)}
            onClick={() => setChoosing(!choosing)}
          />
        )
      }
    >
      {may && choosing && action.standing.is === "open" && (
        <ActionChoices action={action} onSettle={onSettle} onClose={() => setChoosing(false)} />
      )}
    </ActionRow>
  );
}
