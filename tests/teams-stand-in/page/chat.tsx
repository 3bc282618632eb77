import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ChatMessage, ConversationState, Person, StandInState } from "../model.ts";
import { ChatMessageRow } from "./chat-message.tsx";
import { Compose } from "./compose.tsx";
import { DialogWindow } from "./dialog-window.tsx";
import type { Draft } from "./message-actions.tsx";
import type { ThemeName } from "./place.ts";
import { useCardDialog } from "./use-card-dialog.ts";

const useStyles = makeStyles({
  chat: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    minWidth: 0,
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
  log: { flexGrow: 1, overflowY: "auto", overflowX: "hidden", minHeight: 0 },
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
});

interface ChatProps {
  readonly state: StandInState;
  readonly messages: readonly ChatMessage[];
  readonly conversation: ConversationState;
  readonly me: Person;
  readonly theme: Theme;
  readonly themeName: ThemeName;
  readonly wide?: boolean;
  readonly onOpenUrl: (url: string) => void;
}

/** The chat of one conversation as one person sees it. */
export function Chat(props: ChatProps) {
  const { conversation, me, messages, onOpenUrl, state, theme, themeName, wide = false } = props;
  const styles = useStyles();
  const { close, dialog, open, submit } = useCardDialog(me.key, conversation.id, themeName);
  const [draft, setDraft] = useState<Draft>({ kind: "new" });
  const end = useRef<HTMLDivElement>(null);
  const here = messages.filter((message) => message.conversationId === conversation.id);
  const newest = here.at(-1)?.id;
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [newest, conversation.id]);

  return (
    <section className={styles.chat} aria-label="Chat">
      <div className={styles.head}>
        <Text as="h2" weight="semibold" className={styles.title}>
          {wide ? conversation.name : conversation.meeting === undefined ? "Chat" : "Meeting chat"}
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
              onDraft={setDraft}
              onDialog={open}
            />
          ))}
        </ul>
        <div ref={end} />
      </div>
      <Compose
        key={`${me.key} ${conversation.id}`}
        conversation={conversation}
        me={me}
        botName={state.botName}
        theme={theme}
        wide={wide}
        draft={draft}
        onDraft={setDraft}
      />
      {dialog === undefined ? null : (
        <DialogWindow
          key={dialog.opening}
          dialog={dialog}
          botName={state.botName}
          theme={theme}
          onOpenUrl={onOpenUrl}
          close={close}
          submit={submit}
        />
      )}
    </section>
  );
}
