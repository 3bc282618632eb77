import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CallEndRegular, PlayRegular, StopRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { ConversationState, Person, StandInState } from "../model.ts";
import { send } from "./commands.ts";
import { Tile } from "./tile.tsx";

const useStyles = makeStyles({
  window: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tiles: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingHorizontalM,
    flexGrow: 1,
    minHeight: 0,
  },
  strip: { flexGrow: 0, gridAutoFlow: "column", gridAutoColumns: "minmax(0, 160px)", height: "104px" },
  stage: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  lobby: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
  },
  bar: { display: "flex", justifyContent: "center", gap: tokens.spacingHorizontalS },
});

interface CallWindowProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
  readonly me: Person;
  /** The app on the stage, while somebody shares it. */
  readonly stage: ReactNode;
}

/** The call itself: the people in it, or what is on the stage. */
export function CallWindow({ conversation, me, stage, state }: CallWindowProps) {
  const styles = useStyles();
  const { meeting } = conversation;
  const inMeeting = state.people.filter((person) => meeting?.inMeeting.includes(person.key) === true);
  const isIn = inMeeting.some((person) => person.key === me.key);
  const isInvited = conversation.memberKeys.includes(me.key);
  if (meeting?.startedAt === undefined) {
    return (
      <section className={styles.window} aria-label="Meeting">
        <div className={styles.lobby}>
          <Text size={600} weight="semibold">
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
      </section>
    );
  }
  const columns = Math.max(1, Math.ceil(Math.sqrt(inMeeting.length)));
  return (
    <section className={styles.window} aria-label="Meeting">
      {stage === undefined ? null : <div className={styles.stage}>{stage}</div>}
      <ul
        className={mergeClasses(styles.tiles, stage !== undefined && styles.strip)}
        style={
          stage === undefined ? { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } : undefined
        }
        aria-label="People in the meeting"
      >
        {inMeeting.map((person) => (
          <Tile
            key={person.key}
            person={person}
            isMe={person.key === me.key}
            isCut={state.cut.includes(person.key)}
            small={stage !== undefined}
          />
        ))}
      </ul>
      <div className={styles.bar}>
        {meeting.stage === undefined ? null : (
          <Button
            icon={<StopRegular />}
            data-testid="stop-sharing"
            onClick={() => void send("stage", { me: me.key })}
          >
            Stop sharing
          </Button>
        )}
        {isIn ? (
          <Button
            icon={<CallEndRegular />}
            data-testid="leave-meeting"
            onClick={() => void send("leave", { me: me.key })}
          >
            Leave
          </Button>
        ) : (
          <Button
            appearance="primary"
            disabled={!isInvited}
            data-testid="join-meeting"
            onClick={() => void send("join", { me: me.key })}
          >
            Join
          </Button>
        )}
      </div>
    </section>
  );
}
