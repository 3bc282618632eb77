import { Button, makeStyles, mergeClasses, Text, Textarea, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { SendRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { ChatMessage, ConversationState, Person, StandInState } from "../model.ts";
import { ChatMessageRow } from "./chat-message.tsx";
import { send } from "./commands.ts";

const useStyles = makeStyles({
  chat: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  head: {
    display: "flex",
    alignItems: "center",
    minHeight: "48px",
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  log: { flexGrow: 1, overflowY: "auto", minHeight: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  wide: { maxWidth: "820px", marginInline: "auto", width: "100%", boxSizing: "border-box" },
  empty: { padding: tokens.spacingHorizontalXXL, textAlign: "center", color: tokens.colorNeutralForeground3 },
  form: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-end",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  input: { flexGrow: 1 },
  error: { color: tokens.colorPaletteRedForeground1, paddingInline: tokens.spacingHorizontalL },
});

interface ChatProps {
  readonly state: StandInState;
  readonly messages: readonly ChatMessage[];
  readonly conversation: ConversationState;
  readonly me: Person;
  readonly theme: Theme;
  readonly wide?: boolean;
  readonly onOpenUrl: (url: string) => void;
}

/** The chat of one conversation as one person sees it. */
export function Chat({ conversation, me, messages, onOpenUrl, state, theme, wide = false }: ChatProps) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const end = useRef<HTMLDivElement>(null);
  const here = messages.filter((message) => message.conversationId === conversation.id);
  const isMember = conversation.memberKeys.includes(me.key);
  const seen = here.length + here.reduce((sum, message) => sum + message.edits, 0);
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [seen, conversation.id]);

  const post = (): void => {
    if (text.trim() === "") return;
    setText("");
    setError(undefined);
    send("say", { me: me.key, in: conversation.id, text: text.trim() }).catch((problem: Error) => {
      setText(text);
      setError(problem.message);
    });
  };

  return (
    <section className={styles.chat} aria-label="Chat">
      <div className={styles.head}>
        <Text as="h2" weight="semibold" className={styles.title}>
          {wide ? conversation.name : "Meeting chat"}
        </Text>
      </div>
      {/* A region that scrolls must be reachable with the keyboard. */}
      <div className={styles.log} data-testid="chat-log" role="log" aria-label="Messages" tabIndex={0}>
        {here.length === 0 ? (
          <Text block className={styles.empty}>
            Nothing has been said yet.
          </Text>
        ) : null}
        <ul className={mergeClasses(styles.list, wide && styles.wide)}>
          {here.map((message) => (
            <ChatMessageRow
              key={message.id}
              message={message}
              state={state}
              me={me.key}
              theme={theme}
              onOpenUrl={onOpenUrl}
            />
          ))}
        </ul>
        <div ref={end} />
      </div>
      {error === undefined ? null : (
        <Text role="alert" className={styles.error}>
          {error}
        </Text>
      )}
      <form
        className={mergeClasses(styles.form, wide && styles.wide)}
        onSubmit={(event) => {
          event.preventDefault();
          post();
        }}
      >
        <Textarea
          className={styles.input}
          textarea={{ "data-testid": "chat-input", rows: 1 } as object}
          aria-label={`Message as ${me.name}`}
          placeholder={isMember ? "Type a message" : `${me.name} is not in this chat`}
          disabled={!isMember}
          value={text}
          onChange={(_event, data) => setText(data.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              post();
            }
          }}
        />
        <Button
          type="submit"
          appearance="subtle"
          icon={<SendRegular />}
          aria-label="Send"
          data-testid="chat-send"
          disabled={!isMember || text.trim() === ""}
        />
      </form>
    </section>
  );
}
