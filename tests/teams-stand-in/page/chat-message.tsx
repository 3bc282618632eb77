import { Avatar, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { asksForDialog } from "../asks-for-dialog.ts";
import type { CardPress } from "../card-actions.ts";
import type { ChatMessage, StandInState } from "../model.ts";
import { Card } from "./card.tsx";
import { send } from "./commands.ts";
import { MessageActions } from "./message-actions.tsx";
import type { Draft } from "./message-actions.tsx";
import { RichText } from "./rich-text.tsx";

const useStyles = makeStyles({
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    position: "relative",
    "&:hover .actions, &:focus-within .actions": { opacity: 1 },
  },
  actions: {
    position: "absolute",
    top: `calc(-1 * ${tokens.spacingVerticalS})`,
    right: 0,
    opacity: 0,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mine: { justifyContent: "flex-end" },
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    maxWidth: "100%",
  },
  byline: { color: tokens.colorNeutralForeground3, display: "flex", gap: tokens.spacingHorizontalS },
  bylineMine: { justifyContent: "flex-end" },
  bubble: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    width: "fit-content",
    "& p": { margin: 0 },
    "& blockquote": {
      margin: `0 0 ${tokens.spacingVerticalXS} 0`,
      paddingInlineStart: tokens.spacingHorizontalS,
      borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
      color: tokens.colorNeutralForeground3,
    },
    border: `1px solid ${tokens.colorTransparentStroke}`,
    "& .at-mention": { color: tokens.colorBrandForeground1 },
  },
  bubbleMine: {
    backgroundColor: tokens.colorBrandBackground2,
    alignSelf: "flex-end",
    "& .at-mention": { color: "inherit" },
  },
  gone: { fontStyle: "italic", color: tokens.colorNeutralForeground3 },
});

interface ChatMessageProps {
  readonly message: ChatMessage;
  readonly state: StandInState;
  readonly me: string;
  readonly theme: Theme;
  readonly onOpenUrl: (url: string) => void;
  readonly onDraft: (draft: Draft) => void;
  /** A button of this message asks for a dialog. */
  readonly onDialog: (messageId: string, press: CardPress) => void;
}

/** One message of the chat, with its cards as this person sees them. */
export function ChatMessageRow(props: ChatMessageProps) {
  const { me, message, onDialog, onDraft, onOpenUrl, state, theme } = props;
  const styles = useStyles();
  const author = state.people.find((person) => person.key === message.from);
  const isMine = message.from === me;
  const name = author?.name ?? state.botName;
  const own = message.views[me];
  const cards = own === undefined ? message.cards : [own, ...message.cards.slice(1)];

  // Teams refreshes a card for a person who sees it, if the card asks for that.
  const refreshes = message.cards[0]?.["refresh"] !== undefined;
  const { conversationId, edits, id } = message;
  const [common, setCommon] = useState<number | null>(null);
  useEffect(() => {
    if (!refreshes) return;
    void send("refresh", { me, messageId: id, in: conversationId }).then(({ drawn }) => {
      if (drawn !== true) setCommon(edits);
    });
  }, [refreshes, me, id, edits, conversationId]);
  // Until the refresh arrives the card is about to be replaced, and anything typed into it would be lost.
  const isRefreshing = refreshes && own === undefined && common !== edits;

  const time = new Date(message.sentAt).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return (
    <li
      className={mergeClasses(styles.row, isMine && styles.mine)}
      data-testid={`message-${id}`}
      aria-busy={isRefreshing}
    >
      {isMine ? null : (
        <Avatar
          name={name}
          size={32}
          color={author === undefined ? "brand" : "colorful"}
          shape={author === undefined ? "square" : "circular"}
          aria-hidden="true"
        />
      )}
      <div className={styles.column}>
        <div className={mergeClasses(styles.byline, isMine && styles.bylineMine)}>
          {isMine ? null : <Text size={200}>{name}</Text>}
          <Text size={200}>{time}</Text>
          {message.editedAt === undefined || message.deleted ? null : <Text size={200}>Edited</Text>}
        </div>
        {message.deleted ? <Text className={styles.gone}>This message has been deleted.</Text> : null}
        {message.html === "" ? null : (
          <div className={mergeClasses(styles.bubble, isMine && styles.bubbleMine)}>
            <RichText html={message.html} />
          </div>
        )}
        {cards.map((card, place) => (
          <Card
            key={place}
            card={card}
            theme={theme}
            onOpenUrl={onOpenUrl}
            onPress={async (press) => {
              if (asksForDialog(press.data)) {
                if (press.type !== "Action.Submit") throw new Error("Action.Execute cannot open a dialog");
                onDialog(id, press);
                return undefined;
              }
              const answer = await send("press", { me, messageId: id, in: conversationId, press });
              return typeof answer["says"] === "string" ? answer["says"] : undefined;
            }}
          />
        ))}
      </div>
      {message.deleted ? null : (
        <MessageActions
          className={mergeClasses("actions", styles.actions)}
          message={message}
          isMine={isMine}
          me={me}
          onDraft={onDraft}
        />
      )}
    </li>
  );
}
