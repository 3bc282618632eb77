import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { OPEN_IN_CHAT_FOR } from "@guildhall/shared/domain/beginnings";
import type { LogisticsElement } from "@guildhall/shared/domain/community/logistics/part";
import { useEffect, useRef, useState } from "react";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { AskForm } from "../ask/ask-form.tsx";
import { OpeningFields } from "../ask/opening-fields.tsx";
import { LIVE, openedFrom, type Opening } from "../ask/opening.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

const IN_CHAT: Opening = { inChat: true, lasts: OPEN_IN_CHAT_FOR };

interface VoteAgainProps {
  readonly element: LogisticsElement;
  /** a vote on it is open */
  readonly votedOn: boolean;
}

/** Opens a new vote on a decision, live with one tap. */
export function VoteAgainLive({ element, votedOn }: VoteAgainProps) {
  const words = useTexts("activities").logistics;
  const { starting, start } = useVoteAgain(element);
  return (
    <Button
      aria-label={words.againLabel(element)}
      disabledFocusable={!useWritable() || votedOn || starting}
      onClick={() => void start(LIVE)}
    >
      {words.again}
    </Button>
  );
}

/** Opens a new vote in the chat for some days with one tap, or live, or as chosen. */
export function VoteAgain({ element, votedOn }: VoteAgainProps) {
  const styles = useStyles();
  const words = useTexts("activities").logistics;
  const sync = useSync();
  const { starting, start } = useVoteAgain(element);
  const [opening, setOpening] = useState<Opening | null>(null);
  const choosing = opening !== null;
  const form = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const chose = useRef(false);
  useEffect(() => {
    if (chose.current !== choosing) (choosing ? form : chooser).current?.focus();
    chose.current = choosing;
  }, [choosing]);
  const off = !useWritable() || votedOn || starting;
  const until = sync.now() + OPEN_IN_CHAT_FOR;

  if (opening !== null)
    return (
      <div ref={form} tabIndex={-1}>
        <AskForm
          label={words.againHowLabel(element)}
          ready={!votedOn}
          button={words.again}
          onStart={() => start(opening)}
          onDone={() => setOpening(null)}
          onCancel={() => setOpening(null)}
        >
          <OpeningFields opening={opening} onChange={setOpening} />
        </AskForm>
      </div>
    );
  return (
    <div className={styles.buttons}>
      <Button
        aria-label={words.againInChatLabel(element, until)}
        disabledFocusable={off}
        onClick={() => void start(IN_CHAT)}
      >
        {words.againInChat(until)}
      </Button>
      <Button
        ref={chooser}
        appearance="subtle"
        aria-label={words.againHowLabel(element)}
        disabledFocusable={off}
        onClick={() => setOpening(LIVE)}
      >
        {words.againHow}
      </Button>
    </div>
  );
}

function useVoteAgain(element: LogisticsElement) {
  const act = useAct();
  const sync = useSync();
  const [starting, setStarting] = useState(false);
  async function start(opening: Opening): Promise<boolean> {
    setStarting(true);
    const open = await act.community({ type: "voteAgain", element, ...openedFrom(opening, sync.now()) });
    setStarting(false);
    return open;
  }
  return { starting, start };
}
