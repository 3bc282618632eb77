import { Avatar, Button, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import type { ConversationState, MeetingRole, Person, StandInState } from "../model.ts";
import { send } from "./commands.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "40px",
  },
  name: { overflow: "hidden", whiteSpace: "nowrap", textOverflow: "ellipsis" },
  role: { color: tokens.colorNeutralForeground3 },
});

const roleNames: Readonly<Record<MeetingRole, string>> = {
  Organizer: "organiser",
  Presenter: "presenter",
  Attendee: "attendee",
};

interface PersonControlsProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
  readonly person: Person;
}

/** One person's row in the controls: come, go, and lose the network. */
export function PersonControls({ conversation, person, state }: PersonControlsProps) {
  const styles = useStyles();
  const { meeting } = conversation;
  const isIn = meeting?.inMeeting.includes(person.key) === true;
  const isInvited = conversation.memberKeys.includes(person.key);
  const role = person.kind === "employee" ? roleNames[person.role] : person.kind;
  return (
    <li className={styles.row} data-testid={`person-${person.key}`}>
      <Avatar name={person.name} size={28} color="colorful" aria-hidden="true" />
      <span className={styles.name}>
        {person.name}{" "}
        <Text size={200} className={styles.role}>
          {isInvited ? role : "not in this chat"}
        </Text>
      </span>
      {meeting === undefined || !isInvited ? (
        <span />
      ) : (
        <Button
          size="small"
          data-testid={`${isIn ? "leave" : "join"}-${person.key}`}
          aria-label={`${isIn ? "Leave" : "Join"}: ${person.name}`}
          onClick={() => void send(isIn ? "leave" : "join", { me: person.key })}
        >
          {isIn ? "Leave" : "Join"}
        </Button>
      )}
      <Switch
        checked={!state.cut.includes(person.key)}
        aria-label={`Network of ${person.name}`}
        data-testid={`network-${person.key}`}
        onChange={(_event, data) => void send(data.checked ? "restore" : "cut", { me: person.key })}
      />
    </li>
  );
}
