import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { EyeOffRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import type { Entry } from "@guildhall/shared/domain/community/collections/part";
import type { EntryReading } from "@guildhall/shared/reading/collection";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useNamed } from "../../live/people.ts";
import { useEditing } from "../../live/use-edit.ts";
import type { Report } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";
import { InlineEdit } from "./inline-edit.tsx";
import { actionsId } from "./use-back-to-entry.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  marked: {
    paddingInline: tokens.spacingHorizontalS,
    ...shorthands.borderLeft(tokens.strokeWidthThicker, "solid", tokens.colorBrandStroke1),
  },
  line: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  words: { flexGrow: 1, minWidth: 0, paddingBlock: tokens.spacingVerticalXS },
  more: { flexShrink: 0 },
  hidden: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What this person may do with an entry; actions that are missing are not allowed. */
export interface EntryActions {
  readonly edit?: (text: string, report: Report) => Promise<boolean>;
  readonly remove?: () => void;
  readonly hide?: () => void;
  readonly show?: () => void;
  readonly merge?: () => void;
  readonly undo?: () => void;
}

/** An entry or a topic, and whether it is this person's own. */
export type OwnableEntry = Entry & Pick<EntryReading, "own">;

interface EntryRowProps {
  readonly entry: OwnableEntry;
  readonly actions: EntryActions;
  /** whether others are being merged into it */
  readonly marked?: boolean;
  /** shown before the text */
  readonly sign?: ReactNode;
  /** shown instead of the actions */
  readonly instead?: ReactNode;
}

/** An entry: its text, its author unless anonymous, and its actions in a menu. */
export function EntryRow({ entry, actions, marked = false, sign, instead }: EntryRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const activities = useTexts("activities");
  const disabledFocusable = !useWritable();
  const [open, setOpen] = useState(false);
  const draft = `entry.${entry.id}`;
  const [editing, setEditing] = useEditing(draft);
  const more = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) more.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const can = Object.values(actions).some((action) => action !== undefined);
  const own = entry.own?.text ?? null;
  const words = entry.text === "" ? (own ?? "") : entry.text;
  const close = (then?: () => void) => () => {
    setOpen(false);
    more.current?.focus();
    then?.();
  };

  if (editing && actions.edit !== undefined)
    return (
      <li className={styles.row}>
        <InlineEdit
          draft={draft}
          label={activities.list.field}
          text={words}
          most={LIMITS.entry}
          onSave={actions.edit}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  return (
    <li className={mergeClasses(styles.row, marked && styles.marked)}>
      <div className={styles.line}>
        {sign}
        <div className={styles.words}>
          {entry.hidden ? (
            <Hidden own={own} />
          ) : (
            <p className={text.plain} dir="auto">
              {entry.text}
            </p>
          )}
          <Credit entry={entry} />
        </div>
        {instead}
        {instead === undefined && can && (
          <Button
            ref={more}
            id={actionsId(entry.id)}
            className={styles.more}
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-expanded={open}
            aria-label={words === "" ? activities.list.actionsHidden : activities.list.actions(words)}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {open && instead === undefined && (
        <div className={styles.actions}>
          {actions.edit !== undefined && (
            <Button
              disabledFocusable={disabledFocusable}
              onClick={() => {
                setOpen(false);
                setEditing(true);
              }}
            >
              {activities.list.edit}
            </Button>
          )}
          {(["remove", "hide", "show", "merge", "undo"] as const).map((name) => {
            const act = actions[name];
            return act === undefined ? null : (
              <Button key={name} disabledFocusable={disabledFocusable} onClick={close(act)}>
                {activities.list[name]}
              </Button>
            );
          })}
        </div>
      )}
    </li>
  );
}

/** Everybody sees that it is hidden, but only its author sees the text. */
function Hidden({ own }: { readonly own: string | null }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  return (
    <>
      <p className={mergeClasses(text.quiet, styles.hidden)}>
        <EyeOffRegular aria-hidden />
        {words.list.hidden}
      </p>
      {own !== null && <p className={text.quiet}>{words.list.hiddenOwn(own)}</p>}
    </>
  );
}

function Credit({ entry }: Pick<EntryRowProps, "entry">) {
  const text = useTextStyles();
  const words = useTexts("activities");
  const named = useNamed();
  const { authors, also, hidden, own } = entry;
  return (
    <>
      {authors.length > 0 && <p className={text.quiet}>{words.list.by(authors.map(named))}</p>}
      {authors.length === 0 && own !== null && !hidden && <p className={text.quiet}>{words.list.yours}</p>}
      {also.length > 0 && <p className={text.quiet}>{words.list.also(also)}</p>}
    </>
  );
}
