import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { StepName } from "@guildhall/shared/reading/steps";
import { useEffect, useRef, useState, type ComponentType } from "react";
import type { AskProps } from "../../../components/activity/ask/ask-form.tsx";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { headingOf } from "./heading-of.ts";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** One way to start an activity, with one tap. */
export interface Startable {
  readonly live: MemberCommunityCommand;
  readonly inChat: (now: Instant) => { readonly command: MemberCommunityCommand; readonly until: Instant };
  /** the form with all the options */
  readonly Form: ComponentType<AskProps>;
}

interface StartProps {
  readonly step: StepName;
  readonly what: string;
  readonly startable: Startable;
  readonly primary?: boolean;
}

/** Starts an activity live or in the chat with one tap, or with chosen options. */
export function Start({ step, what, startable, primary = false }: StartProps) {
  const styles = useStyles();
  const words = useTexts("setup").start;
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
  const { live, inChat, Form } = startable;
  const chat = inChat(sync.now());
  const disabledFocusable = !writable || starting;
  // The activity appears under the heading, and the pressed button disappears.
  const goThere = () => document.getElementById(headingOf(step))?.focus();

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
        onClick={() => void start(live)}
      >
        {words.live}
      </PrimaryButton>
      <Button
        aria-label={words.inChatLabel(what, chat.until)}
        disabledFocusable={disabledFocusable}
        onClick={() => void start(inChat(sync.now()).command)}
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
