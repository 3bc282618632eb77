import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { StepName } from "@guildhall/shared/reading/steps";
import { useEffect, useRef, useState } from "react";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { headingOf } from "./heading-of.ts";
import { singleTap } from "../../../components/single-tap.ts";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";
import { type ActivityStart, STARTABLES } from "./startables.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface StartProps {
  readonly code: ActivityStart;
  readonly primary?: boolean;
}

const STEP_OF: Readonly<Record<ActivityStart, StepName>> = {
  startWorkshop: "contract",
  voteOnLogistics: "logistics",
  askForTopics: "topics",
  openBacklogVote: "topics",
  openScale: "rota",
  lookHonestly: "contract",
};

/** What is started, for the names of the buttons. */
function useWhat(code: ActivityStart): string {
  const { contract, logistics, look, scale } = useTexts("activities");
  const { askTopics, voteTopics } = useTexts("setup").start;
  return {
    startWorkshop: contract.heading,
    voteOnLogistics: logistics.heading,
    askForTopics: askTopics,
    openBacklogVote: voteTopics,
    openScale: scale.title,
    lookHonestly: look.name,
  }[code];
}

/** Starts an activity live or in the chat with one tap, or with chosen options. */
export function Start({ code, primary = false }: StartProps) {
  const styles = useStyles();
  const words = useTexts("setup").start;
  const what = useWhat(code);
  const act = useAct();
  const sync = useSync();
  const writable = useWritable();
  const [starting, setStarting] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const chooser = useRef<HTMLButtonElement>(null);
  const chose = useRef(false);
  useEffect(() => {
    if (chose.current && !choosing) chooser.current?.focus();
    chose.current = choosing;
  }, [choosing]);
  const { live, inChat, Form } = STARTABLES[code];
  const chat = inChat(sync.now());
  const disabledFocusable = !writable || starting;
  // The activity appears under the heading, and the pressed button disappears.
  const goThere = () => document.getElementById(headingOf(STEP_OF[code]))?.focus();

  async function start(command: MemberCommunityCommand): Promise<void> {
    setStarting(true);
    const open = await act.community(command);
    setStarting(false);
    if (open) goThere();
  }

  if (choosing)
    return (
      <Form
        onDone={() => {
          chose.current = false;
          setChoosing(false);
          goThere();
        }}
        onCancel={() => setChoosing(false)}
      />
    );
  return (
    <div className={styles.buttons}>
      <PrimaryButton
        appearance={primary ? "primary" : "secondary"}
        aria-label={words.liveLabel(what)}
        disabledFocusable={disabledFocusable}
        onClick={singleTap(() => void start(live))}
      >
        {words.live}
      </PrimaryButton>
      <Button
        aria-label={words.inChatLabel(what, chat.until)}
        disabledFocusable={disabledFocusable}
        onClick={singleTap(() => void start(inChat(sync.now()).command))}
      >
        {words.inChat(chat.until)}
      </Button>
      <Button
        ref={chooser}
        appearance="subtle"
        aria-label={words.chooseLabel(what)}
        disabledFocusable={disabledFocusable}
        onClick={() => setChoosing(true)}
      >
        {words.choose}
      </Button>
    </div>
  );
}
