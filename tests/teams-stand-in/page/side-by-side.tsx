import { Avatar, Button, FluentProvider, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { Wifi1Regular, WifiOffRegular } from "@fluentui/react-icons";
import type { ConversationState, StandInState } from "../model.ts";
import { send } from "./commands.ts";
import { Panel } from "./panel.tsx";
import type { Go, Place } from "./place.ts";

const useStyles = makeStyles({
  panels: {
    display: "flex",
    justifyContent: "safe center",
    gap: tokens.spacingHorizontalM,
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflowX: "auto",
    backgroundColor: "transparent",
  },
  who: { flexGrow: 1, minWidth: 0 },
});

interface SideBySideProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
  readonly place: Place;
  readonly go: Go;
  readonly theme: Theme;
  readonly onOpenLink: (url: string) => void;
}

/** The first three people of the chat, unless the address names others. */
function chosen(place: Place, conversation: ConversationState): readonly string[] {
  const named = place.people.filter((key) => conversation.memberKeys.includes(key));
  return named.length > 0 ? named : conversation.memberKeys.slice(0, 3);
}

/** Several people's side panels at once, so that you can watch a change spread. */
export function SideBySide({ conversation, go, onOpenLink, place, state, theme }: SideBySideProps) {
  const styles = useStyles();
  const shown = chosen(place, conversation);
  const nameOf = (key: string): string | undefined => state.people.find((one) => one.key === key)?.name;
  return (
    <FluentProvider theme={theme} className={styles.panels}>
      {shown.map((key, position) => {
        const person = state.people.find((one) => one.key === key);
        if (person === undefined) return null;
        const isCut = state.cut.includes(key);
        return (
          <Panel
            key={key}
            state={state}
            conversation={conversation}
            person={person}
            theme={place.theme}
            rounded
            onOpenLink={onOpenLink}
            head={
              <>
                <Avatar name={person.name} size={28} color="colorful" aria-hidden="true" />
                <Select
                  className={styles.who}
                  aria-label={`Panel ${position + 1}`}
                  data-testid={`panel-person-${position + 1}`}
                  value={key}
                  onChange={(_event, data) =>
                    go({ people: shown.map((one, at) => (at === position ? data.value : one)) })
                  }
                >
                  {conversation.memberKeys
                    .filter((one) => one === key || !shown.includes(one))
                    .map((one) => (
                      <option key={one} value={one}>
                        {nameOf(one)}
                      </option>
                    ))}
                </Select>
                <Button
                  appearance="subtle"
                  icon={isCut ? <WifiOffRegular /> : <Wifi1Regular />}
                  aria-label={`Network of ${person.name}`}
                  aria-pressed={!isCut}
                  title={isCut ? "Offline. Restore the network" : "Online. Cut the network"}
                  data-testid={`panel-network-${key}`}
                  onClick={() => void send(isCut ? "restore" : "cut", { me: key })}
                />
              </>
            }
          />
        );
      })}
    </FluentProvider>
  );
}
