import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowReplyRegular, DeleteRegular, EditRegular } from "@fluentui/react-icons";
import type { ChatMessage } from "../model.ts";
import { send } from "./commands.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexShrink: 0, alignSelf: "center" },
});

/** What the writer is about to send. */
export type Draft =
  | { readonly kind: "new" }
  | { readonly kind: "reply"; readonly to: ChatMessage }
  | { readonly kind: "edit"; readonly message: ChatMessage };

interface MessageActionsProps {
  readonly message: ChatMessage;
  readonly isMine: boolean;
  readonly me: string;
  readonly className: string;
  readonly onDraft: (draft: Draft) => void;
}

/** Reply to a message; edit or delete your own. */
export function MessageActions({ className, isMine, me, message, onDraft }: MessageActionsProps) {
  const styles = useStyles();
  const { conversationId, id } = message;
  return (
    <div className={mergeClasses(styles.actions, className)}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowReplyRegular />}
        aria-label="Reply"
        data-testid={`reply-${id}`}
        onClick={() => onDraft({ kind: "reply", to: message })}
      />
      {isMine ? (
        <>
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label="Edit"
            data-testid={`edit-${id}`}
            onClick={() => onDraft({ kind: "edit", message })}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<DeleteRegular />}
            aria-label="Delete"
            data-testid={`delete-${id}`}
            onClick={() => void send("remove", { me, messageId: id, in: conversationId })}
          />
        </>
      ) : null}
    </div>
  );
}
