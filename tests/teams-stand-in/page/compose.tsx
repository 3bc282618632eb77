import { Button, makeStyles, mergeClasses, Text, Textarea, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { AppsAddInRegular, DismissRegular, SendRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { AdaptiveCardJson, ConversationState, Person } from "../model.ts";
import { AttachedCard } from "./attached-card.tsx";
import { send } from "./commands.ts";
import { editableText } from "./editable-text.ts";
import { ExtensionSearchFlyout } from "./extension-search.tsx";
import type { Draft } from "./message-actions.tsx";

const useStyles = makeStyles({
  form: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-end",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  wide: { maxWidth: "820px", marginInline: "auto", width: "100%", boxSizing: "border-box" },
  input: { flexGrow: 1 },
  error: { color: tokens.colorPaletteRedForeground1, paddingInline: tokens.spacingHorizontalL },
  about: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    boxSizing: "border-box",
  },
  quoted: { flexGrow: 1, overflow: "hidden", whiteSpace: "nowrap", textOverflow: "ellipsis" },
});

interface ComposeProps {
  readonly conversation: ConversationState;
  readonly me: Person;
  readonly botName: string;
  readonly theme: Theme;
  readonly wide: boolean;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** The text box, for a new message, a reply or an edit. */
export function Compose({ botName, conversation, draft, me, onDraft, theme, wide }: ComposeProps) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [card, setCard] = useState<AdaptiveCardJson>();
  const [searching, setSearching] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isMember = conversation.memberKeys.includes(me.key);

  useEffect(() => {
    if (draft.kind === "edit") setText(editableText(draft.message.html));
    if (draft.kind !== "new") form.current?.querySelector("textarea")?.focus();
  }, [draft]);

  const focus = (what: string): void => form.current?.querySelector<HTMLElement>(what)?.focus();

  const postCard = (attached: AdaptiveCardJson): void => {
    const typed = text.trim();
    const command = { me: me.key, in: conversation.id, card: attached };
    setText("");
    setCard(undefined);
    setError(undefined);
    send("send-card", typed === "" ? command : { ...command, text: typed }).catch((problem: Error) => {
      setText(typed);
      setCard(attached);
      setError(problem.message);
    });
  };

  const post = (): void => {
    if (card !== undefined) return postCard(card);
    const typed = text.trim();
    if (typed === "") return;
    const command = { me: me.key, in: conversation.id, text: typed };
    const sent =
      draft.kind === "edit"
        ? send("edit", { ...command, messageId: draft.message.id })
        : send("say", draft.kind === "reply" ? { ...command, replyTo: draft.to.id } : command);
    setText("");
    setError(undefined);
    onDraft({ kind: "new" });
    sent.catch((problem: Error) => {
      setText(typed);
      setError(problem.message);
    });
  };

  return (
    <>
      {error === undefined ? null : (
        <Text role="alert" className={styles.error}>
          {error}
        </Text>
      )}
      {draft.kind === "new" ? null : (
        <div className={mergeClasses(styles.about, wide && styles.wide)}>
          <Text size={200} className={styles.quoted}>
            {draft.kind === "edit" ? "Editing your message" : `Replying to: ${draft.to.text}`}
          </Text>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label="Never mind"
            onClick={() => {
              setText("");
              onDraft({ kind: "new" });
            }}
          />
        </div>
      )}
      <div className={mergeClasses(wide && styles.wide)}>
        {searching ? (
          <ExtensionSearchFlyout
            me={me.key}
            conversation={conversation.id}
            botName={botName}
            onChosen={(result) => {
              setCard(result.card);
              setSearching(false);
              focus("textarea");
            }}
            onClose={() => {
              setSearching(false);
              focus("[data-testid=extension-open]");
            }}
          />
        ) : null}
        {card === undefined ? null : (
          <AttachedCard card={card} theme={theme} onRemove={() => setCard(undefined)} />
        )}
      </div>
      <form
        ref={form}
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
          type="button"
          appearance="subtle"
          icon={<AppsAddInRegular />}
          aria-label={`Search in ${botName}`}
          aria-expanded={searching}
          data-testid="extension-open"
          disabled={!isMember}
          onClick={() => setSearching(!searching)}
        />
        <Button
          type="submit"
          appearance="subtle"
          icon={<SendRegular />}
          aria-label="Send"
          data-testid="chat-send"
          disabled={!isMember || (text.trim() === "" && card === undefined)}
        />
      </form>
    </>
  );
}
