import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ConversationState, Person, StandInState } from "../model.ts";
import { send } from "./commands.ts";

const useStyles = makeStyles({
  box: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface NotInstalledProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
  readonly person: Person;
}

/** Why there is no app to see here, and what to do about it. */
export function NotInstalled({ conversation, person, state }: NotInstalledProps) {
  const styles = useStyles();
  const isMember = conversation.memberKeys.includes(person.key);
  return (
    <div className={styles.box}>
      <Text>
        {isMember
          ? `${state.botName} is not in ${conversation.name} yet.`
          : `${person.name} is not in ${conversation.name}.`}
      </Text>
      {isMember ? (
        <Button
          appearance="primary"
          data-testid="install-app-here"
          onClick={() => void send("install", { in: conversation.key, me: person.key })}
        >
          Add {state.botName}
        </Button>
      ) : null}
    </div>
  );
}
