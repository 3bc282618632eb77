import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowDownRegular,
  ArrowUpRegular,
  DeleteRegular,
  EditRegular,
  ReOrderDotsVerticalRegular,
} from "@fluentui/react-icons";
import type { PlannedItem } from "@guildhall/shared/domain/agenda";
import { useNamed } from "../../live/people.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  grip: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    cursor: "grab",
    fontSize: tokens.fontSizeBase500,
    lineHeight: 0,
    "@media (pointer: coarse)": { display: "none" },
  },
  words: { flexGrow: 1, flexBasis: "150px", minWidth: 0 },
  end: { display: "flex", alignItems: "center", flexShrink: 0, marginLeft: "auto" },
  minutes: {
    whiteSpace: "nowrap",
    paddingRight: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
});

export type RowAction = "up" | "down" | "edit" | "remove";

interface AgendaRowProps {
  readonly item: PlannedItem;
  readonly first: boolean;
  readonly last: boolean;
  readonly writable: boolean;
  /** the row's actions; missing if it is read-only */
  readonly actions: readonly RowAction[];
  readonly onAction: (action: RowAction) => void;
}

/** An editable agenda item. */
export function AgendaRow({ item, first, last, writable, actions, onAction }: AgendaRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const named = useNamed();
  const { minutes, presenter, kind, history } = item;
  const title = tab.agenda.titleOf(item);
  const facts = [
    ...(presenter === null ? [] : [tab.people.nameOrYou(named(presenter))]),
    ...(kind === "topic" || title === tab.agenda.kinds[kind] ? [] : [tab.agenda.kinds[kind]]),
    ...(history.length === 0 ? [] : [tab.agenda.before(history.map(({ sessionNumber }) => sessionNumber))]),
  ];
  const buttons: Record<RowAction, { label: string; icon: React.JSX.Element; off: boolean }> = {
    up: { label: tab.agenda.moveUp(title), icon: <ArrowUpRegular />, off: first },
    down: { label: tab.agenda.moveDown(title), icon: <ArrowDownRegular />, off: last },
    edit: { label: tab.agenda.edit(title), icon: <EditRegular />, off: false },
    remove: { label: tab.agenda.remove(title), icon: <DeleteRegular />, off: false },
  };
  return (
    <div className={styles.row}>
      {actions.length > 0 && (
        <span className={styles.grip} aria-hidden>
          <ReOrderDotsVerticalRegular />
        </span>
      )}
      <div className={styles.words}>
        <p className={text.plain} dir="auto">
          {title}
        </p>
        {facts.length > 0 && <p className={text.quiet}>{facts.join(" · ")}</p>}
      </div>
      <div className={styles.end}>
        <span className={mergeClasses(text.quiet, styles.minutes)}>{tab.minutes(minutes)}</span>
        {actions.map((action) => (
          <Button
            key={action}
            appearance="subtle"
            icon={buttons[action].icon}
            aria-label={buttons[action].label}
            data-action={action}
            disabledFocusable={!writable || buttons[action].off}
            onClick={() => onAction(action)}
          />
        ))}
      </div>
    </div>
  );
}
