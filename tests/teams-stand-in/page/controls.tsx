import { Button, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { OptionsRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { ConversationState, StandInState } from "../model.ts";
import { send } from "./commands.ts";
import { PersonControls } from "./person-controls.tsx";

const useStyles = makeStyles({
  anchor: { position: "relative" },
  surface: {
    position: "absolute",
    zIndex: 10,
    top: `calc(100% + ${tokens.spacingVerticalS})`,
    right: 0,
    width: "440px",
    maxHeight: "calc(100vh - 96px)",
    overflowY: "auto",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  heads: { display: "flex", alignItems: "baseline", justifyContent: "space-between" },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ControlsProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
}

/**
 * What only a stand-in lets you do: start and end the meeting, let people come and go, break things.
 * It stays open until it is closed, so that you can watch what happens.
 */
export function Controls({ conversation, state }: ControlsProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const { botInstalled, chatPermission, meeting } = conversation;
  const where = { in: conversation.key };
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      setOpen(false);
      anchor.current?.querySelector("button")?.focus();
    };
    addEventListener("keydown", close);
    return () => removeEventListener("keydown", close);
  }, [open]);
  return (
    <div className={styles.anchor} ref={anchor}>
      <Button
        icon={<OptionsRegular />}
        aria-expanded={open}
        data-testid="controls-button"
        onClick={() => setOpen(!open)}
      >
        Controls
      </Button>
      {open ? (
        <section className={styles.surface} aria-label="Controls" data-testid="controls">
          <div className={styles.buttons}>
            {meeting === undefined ? null : meeting.startedAt === undefined ? (
              <Button data-testid="start-meeting" onClick={() => void send("start-meeting")}>
                Start the meeting
              </Button>
            ) : (
              <Button data-testid="end-meeting" onClick={() => void send("end-meeting")}>
                End the meeting
              </Button>
            )}
            <Button
              data-testid={botInstalled ? "uninstall-app" : "install-app"}
              onClick={() => void send(botInstalled ? "uninstall" : "install", where)}
            >
              {botInstalled ? `Remove ${state.botName}` : `Add ${state.botName}`}
            </Button>
          </div>
          <Switch
            checked={botInstalled && chatPermission}
            disabled={!botInstalled}
            label={`${state.botName} may read this chat`}
            data-testid="chat-permission"
            onChange={(_event, data) => void send(data.checked ? "grant-chat" : "revoke-chat", where)}
          />
          <div className={styles.heads}>
            <Text as="h2" weight="semibold" className={styles.title}>
              People
            </Text>
            <Text size={200} className={styles.quiet}>
              Network
            </Text>
          </div>
          <ul className={styles.list}>
            {state.people.map((person) => (
              <PersonControls key={person.key} person={person} state={state} conversation={conversation} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
