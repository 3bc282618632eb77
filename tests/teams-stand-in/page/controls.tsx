import {
  Avatar,
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { OptionsRegular } from "@fluentui/react-icons";
import type { ConversationState, StandInState } from "../model.ts";
import { send } from "./commands.ts";

const useStyles = makeStyles({
  surface: {
    width: "440px",
    maxHeight: "80vh",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "40px",
  },
  name: { overflow: "hidden", whiteSpace: "nowrap", textOverflow: "ellipsis" },
  role: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ControlsProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
}

/** What only a stand-in lets one do: start and end, let people come and go, break things. */
export function Controls({ conversation, state }: ControlsProps) {
  const styles = useStyles();
  const { botInstalled, chatPermission, meeting } = conversation;
  const where = { in: conversation.key };
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<OptionsRegular />} data-testid="controls-button">
          Controls
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Controls" data-testid="controls">
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
        <Text as="h3" weight="semibold">
          People
        </Text>
        <ul className={styles.list}>
          {state.people.map((person) => {
            const isIn = meeting?.inMeeting.includes(person.key) === true;
            const isCut = state.cut.includes(person.key);
            const isInvited = conversation.memberKeys.includes(person.key);
            return (
              <li key={person.key} className={styles.row} data-testid={`person-${person.key}`}>
                <Avatar name={person.name} size={28} color="colorful" aria-hidden="true" />
                <span className={styles.name}>
                  {person.name}{" "}
                  <Text size={200} className={styles.role}>
                    {isInvited ? roleOf(person.kind, person.role) : "not in this chat"}
                  </Text>
                </span>
                {meeting === undefined ? (
                  <span />
                ) : (
                  <Button
                    size="small"
                    disabled={!isInvited}
                    data-testid={`${isIn ? "leave" : "join"}-${person.key}`}
                    aria-label={`${isIn ? "Leave" : "Join"}: ${person.name}`}
                    onClick={() => void send(isIn ? "leave" : "join", { me: person.key })}
                  >
                    {isIn ? "Leave" : "Join"}
                  </Button>
                )}
                <Switch
                  checked={!isCut}
                  aria-label={`Network of ${person.name}`}
                  data-testid={`network-${person.key}`}
                  onChange={(_event, data) => void send(data.checked ? "restore" : "cut", { me: person.key })}
                />
              </li>
            );
          })}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}

function roleOf(kind: string, role: string): string {
  return kind === "employee" ? role.toLowerCase() : kind;
}
