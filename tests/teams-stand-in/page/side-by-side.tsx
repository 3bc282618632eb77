import { Avatar, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ConversationState, StandInState } from "../model.ts";
import { send } from "./commands.ts";
import { Panel } from "./panel.tsx";
import type { Go, Place } from "./place.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexGrow: 1, minHeight: 0 },
  panels: {
    display: "flex",
    justifyContent: "center",
    gap: tokens.spacingHorizontalM,
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflowX: "auto",
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  who: { flexGrow: 1, minWidth: 0 },
  chat: { width: "360px", flexShrink: 0, display: "flex" },
});

interface SideBySideProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
  readonly place: Place;
  readonly go: Go;
  readonly chat: ReactNode;
  readonly onOpenLink: (url: string) => void;
}

/** The first three people of the chat, unless the address names others. */
function chosen(place: Place, conversation: ConversationState): readonly string[] {
  const named = place.people.filter((key) => conversation.memberKeys.includes(key));
  const rest = conversation.memberKeys.filter((key) => !named.includes(key));
  return named.length > 0 && place.people.length < 3 ? named : [...named, ...rest].slice(0, 3);
}

/** Three people's side panels at once, so that one can watch a change travel. */
export function SideBySide({ chat, conversation, go, onOpenLink, place, state }: SideBySideProps) {
  const styles = useStyles();
  const shown = chosen(place, conversation);
  return (
    <main className={styles.row}>
      <div className={styles.panels}>
        {shown.map((key, position) => {
          const person = state.people.find((one) => one.key === key);
          if (person === undefined) return null;
          return (
            <Panel
              key={key}
              state={state}
              conversation={conversation}
              person={person}
              theme={place.theme}
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
                          {state.people.find((candidate) => candidate.key === one)?.name}
                        </option>
                      ))}
                  </Select>
                  <Switch
                    checked={!state.cut.includes(key)}
                    aria-label={`Network of ${person.name}`}
                    data-testid={`panel-network-${key}`}
                    onChange={(_event, data) => void send(data.checked ? "restore" : "cut", { me: key })}
                  />
                </>
              }
            />
          );
        })}
      </div>
      <div className={styles.chat}>{chat}</div>
    </main>
  );
}
