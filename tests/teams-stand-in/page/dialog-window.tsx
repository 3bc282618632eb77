import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { DialogSize } from "../task-answer.ts";
import { focusButton, focusedButton } from "./card-focus.ts";
import { CardView } from "./card-view.tsx";
import type { CardDialogActions, OpenDialog } from "./use-card-dialog.ts";

const useStyles = makeStyles({
  window: {
    // A dialog that is not open must stay hidden.
    "&[open]": { display: "flex" },
    flexDirection: "column",
    boxSizing: "border-box",
    maxWidth: "calc(100vw - 32px)",
    padding: 0,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    "&::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  title: { flexGrow: 1, margin: 0, overflowWrap: "anywhere" },
  body: { overflowY: "auto", minHeight: 0, flexGrow: 1, outline: "none" },
  said: {
    display: "flex",
    justifyContent: "center",
    padding: tokens.spacingHorizontalXXL,
    overflowWrap: "anywhere",
  },
  problem: {
    color: tokens.colorPaletteRedForeground1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
});

const HEIGHT = { small: 200, medium: 440, large: 680 } as const;
const WIDTH = { small: 360, medium: 560, large: 840 } as const;
/** Until the bot's answer arrives Teams shows a small window. */
const WAITING = { title: "", height: "small", width: "medium" } as const;

const pixels = (size: DialogSize, sizes: typeof HEIGHT | typeof WIDTH): number =>
  typeof size === "number" ? size : sizes[size];

interface DialogWindowProps extends Pick<CardDialogActions, "close" | "submit"> {
  readonly dialog: OpenDialog;
  readonly botName: string;
  readonly theme: Theme;
  readonly onOpenUrl: (url: string) => void;
}

/** The private window over the page in which Teams shows a dialog. Nothing behind it can be reached while it is open. */
export function DialogWindow({ botName, close, dialog, onOpenUrl, submit, theme }: DialogWindowProps) {
  const styles = useStyles();
  const window = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { busy, content, message, opening, problem, turn } = dialog;
  const { height, title, width } = content ?? WAITING;
  const { messageId } = dialog;
  useEffect(() => {
    const card = () => document.querySelector(`[data-testid="message-${messageId}"]`);
    const opener = focusedButton(card());
    window.current?.showModal();
    return () => {
      if (opener !== undefined) focusButton(card(), opener);
    };
  }, [messageId]);
  // What had the focus is blocked while the bot is asked, and drawn anew with each answer.
  useEffect(() => body.current?.focus(), [turn, busy]);
  const shown = () => {
    if (message !== undefined)
      return (
        <div className={styles.said}>
          <Text role="status">{message}</Text>
        </div>
      );
    if (content === undefined)
      return <div className={styles.said}>{busy ? <Spinner label="Opening" /> : null}</div>;
    return (
      // The same card again is still another one: what was typed into the one before is gone.
      <div key={turn} inert={busy}>
        <CardView
          content={JSON.stringify(content.card)}
          theme={theme}
          busy={busy}
          onPress={({ data }) => submit(data)}
          onOpenUrl={onOpenUrl}
        />
      </div>
    );
  };
  return (
    <dialog
      ref={window}
      className={styles.window}
      style={{ width: pixels(width, WIDTH), height: `min(${pixels(height, HEIGHT)}px, calc(100vh - 32px))` }}
      aria-labelledby={`dialog-${opening}`}
      data-testid="dialog"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.head}>
        <Text as="h2" id={`dialog-${opening}`} weight="semibold" className={styles.title}>
          {title === "" ? botName : title}
        </Text>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close"
          data-testid="dialog-close"
          onClick={close}
        />
      </div>
      <div className={styles.body} ref={body} tabIndex={-1}>
        {shown()}
      </div>
      {problem === undefined ? null : (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
    </dialog>
  );
}
