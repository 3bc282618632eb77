import { Button, makeStyles, mergeClasses, Text, Textarea, tokens } from "@fluentui/react-components";
import { DismissRegular, SendRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { ConversationState, Person } from "../model.ts";
import { send } from "./commands.ts";
import { editableText } from "./editable-text.ts";
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
  readonly wide: boolean;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** The text box, for a new message, a reply or an edit. */
export function Compose({ conversation, draft, me, onDraft, wide }: ComposeProps) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const isMember = conversation.memberKeys.includes(me.key);

  useEffect(() => {
    if (draft.kind === "edit") setText(editableText(draft.message.html));
    if (draft.kind !== "new") form.current?.querySelector("textarea")?.focus();
  }, [draft]);

  const post = (): void => {
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
          type="submit"
          appearance="subtle"
          icon={<SendRegular />}
          aria-label="Send"
          data-testid="chat-send"
          disabled={!isMember || text.trim() === ""}
        />
      </form>
    </>
  );
}
