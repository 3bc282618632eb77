import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PlayRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { ChatMessage, ConversationState, Person, StandInState } from "../model.ts";
import { CallBar } from "./call-bar.tsx";
import { send } from "./commands.ts";
import { Notices } from "./notices.tsx";
import { Tiles } from "./tiles.tsx";

const useStyles = makeStyles({
  window: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  main: { display: "flex", flexGrow: 1, minHeight: 0 },
  lobby: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground1,
  },
});

interface CallWindowProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
  readonly me: Person;
  readonly messages: readonly ChatMessage[];
  /** Shown in the middle in place of the people: the stage, or several panels. */
  readonly middle: ReactNode;
}

/** The call itself: the people in it, or something else with the people in a strip. */
export function CallWindow({ conversation, me, messages, middle, state }: CallWindowProps) {
  const styles = useStyles();
  const startedAt = conversation.meeting?.startedAt;
  const started = startedAt !== undefined;
  return (
    <section className={styles.window} aria-label="Meeting">
      {started ? <CallBar conversation={conversation} me={me} startedAt={startedAt} /> : null}
      <div className={styles.body}>
        {started ? (
          <Tiles state={state} conversation={conversation} me={me.key} strip={middle !== undefined} />
        ) : null}
        {middle === undefined ? null : <div className={styles.main}>{middle}</div>}
        {started || middle !== undefined ? null : (
          <div className={styles.lobby}>
            <Text as="h2" size={600} weight="semibold">
              {conversation.name}
            </Text>
            <Text>The meeting has not started.</Text>
            <Button
              appearance="primary"
              icon={<PlayRegular />}
              data-testid="start-meeting-lobby"
              onClick={() => void send("start-meeting")}
            >
              Start the meeting
            </Button>
          </div>
        )}
      </div>
      {started ? (
        <Notices notices={state.notices} messages={messages} botName={state.botName} me={me} />
      ) : null}
    </section>
  );
}
