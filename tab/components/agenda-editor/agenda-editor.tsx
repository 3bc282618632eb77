import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ItemDraft, PlannedItem } from "@guildhall/shared/domain/agenda";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { Report } from "../../live/act.ts";
import { useWriting } from "../../live/writing/use-writing.ts";
import { isBeingEdited } from "../../live/use-edit.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useAnnounce } from "../announcer.tsx";
import { useTextStyles } from "../text-styles.ts";
import { AgendaRow, type RowAction } from "./agenda-row.tsx";
import { editDraft, EditItem } from "./edit-item.tsx";
import { ItemForm } from "./item-form.tsx";
import { useDragging } from "./use-dragging.ts";
import { useOrder } from "./use-order.ts";
import { useRemoval } from "./use-removal.ts";

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  item: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopColor: "transparent" },
  },
  dragged: { opacity: 0.5 },
  gapBefore: { boxShadow: `inset 0 ${tokens.strokeWidthThick} ${tokens.colorCompoundBrandStroke}` },
  gapAfter: { boxShadow: `inset 0 calc(-1 * ${tokens.strokeWidthThick}) ${tokens.colorCompoundBrandStroke}` },
  removed: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "40px",
  },
});

/** Changes to an agenda. Each resolves with whether it was stored. */
export interface AgendaActions {
  readonly onAdd: (draft: ItemDraft, report: Report) => Promise<boolean>;
  readonly onMove: (id: PlannedItem["id"], to: number) => Promise<boolean>;
  readonly onRemove: (id: PlannedItem["id"]) => Promise<boolean>;
  /** missing if items can no longer be changed */
  readonly onEdit?: (id: PlannedItem["id"], changes: ItemDraft, report: Report) => Promise<boolean>;
}

interface AgendaEditorProps extends AgendaActions {
  readonly items: readonly PlannedItem[];
  /** minutes for a new item */
  readonly itemMinutes: number;
  /** the name under which the draft title is stored */
  readonly draftName: string;
  readonly full: boolean;
  /** the date of its session, if that has to be said */
  readonly of?: Instant | null;
}

/** An agenda to edit by dragging, with buttons or with the keyboard. */
export function AgendaEditor(props: AgendaEditorProps) {
  const tab = useTexts("tab");
  const { itemMinutes, draftName, full, of, onAdd, onEdit } = props;
  const styles = useStyles();
  const text = useTextStyles();
  const announce = useAnnounce();
  const writable = useWritable();
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<{ readonly id: string; readonly action: RowAction | "undo" } | null>(null);
  const [editing, setEditing] = useState<string | null>(
    () => props.items.find((item) => isBeingEdited(editDraft(item)))?.id ?? null,
  );
  const writing = useWriting({ words: [`item.${draftName}`] });
  const idOf = (id: string) => props.items.find((item) => item.id === id)?.id;
  const removal = useRemoval(async (id) => {
    const known = idOf(id);
    return known === undefined || props.onRemove(known);
  });
  const ordered = useOrder(props.items, async (id, to) => {
    const known = idOf(id);
    return known === undefined || props.onMove(known, to);
  });
  const items = ordered.items.filter(({ id }) => !removal.gone.has(id));
  const actions: readonly RowAction[] = onEdit ? ["up", "down", "edit", "remove"] : ["up", "down", "remove"];

  function move(id: string, to: number): void {
    const place = Math.max(0, Math.min(to, items.length - 1));
    const item = items.find((each) => each.id === id);
    if (item === undefined || items[place]?.id === id || !writable) return;
    ordered.move(id, place);
    announce(tab.agenda.moved(tab.agenda.titleOf(item), place + 1, items.length));
  }

  const dragging = useDragging((id) => items.findIndex((item) => item.id === id), move);

  // A moved row loses the focus: return it to the button that moved it.
  useLayoutEffect(() => {
    const wanted = focusNext.current;
    if (wanted === null) return;
    focusNext.current = null;
    list.current
      ?.querySelector<HTMLElement>(`[data-item="${wanted.id}"] [data-action="${wanted.action}"]`)
      ?.focus();
  });

  function act(action: RowAction, id: string, place: number): void {
    focusNext.current = { id, action: action === "remove" ? "undo" : action };
    if (action === "up") move(id, place - 1);
    if (action === "down") move(id, place + 1);
    if (action === "edit") setEditing(id);
    if (action === "remove") removal.remove(id);
  }

  function onKeyDown(event: KeyboardEvent, id: string, place: number): void {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const focused = document.activeElement?.getAttribute("data-action");
    move(id, event.key === "ArrowUp" ? place - 1 : place + 1);
    focusNext.current = { id, action: actions.find((each) => each === focused) ?? "up" };
  }

  function row(item: PlannedItem, place: number) {
    if (removal.leaving === item.id)
      return (
        <div className={styles.removed}>
          <span className={text.quiet}>{tab.agenda.removed(tab.agenda.titleOf(item))}</span>
          <Button
            data-action="undo"
            aria-label={tab.agenda.undoRemove(tab.agenda.titleOf(item))}
            onClick={() => {
              focusNext.current = { id: item.id, action: "remove" };
              removal.undo();
            }}
          >
            {tab.undo}
          </Button>
        </div>
      );
    if (editing === item.id && onEdit !== undefined)
      return (
        <EditItem
          item={item}
          onSave={(changes, report) => onEdit(item.id, changes, report)}
          onClose={() => {
            focusNext.current = { id: item.id, action: "edit" };
            setEditing(null);
          }}
        />
      );
    return (
      <AgendaRow
        item={item}
        first={place === 0}
        last={place === items.length - 1}
        writable={writable}
        actions={actions}
        onAction={(action) => act(action, item.id, place)}
      />
    );
  }

  return (
    <div className={styles.editor}>
      {items.length === 0 ? (
        <p className={text.quiet}>{tab.agenda.empty}</p>
      ) : (
        <ol
          className={text.list}
          ref={list}
          aria-label={of === undefined ? tab.agenda.heading : tab.agenda.of(of)}
        >
          {items.map((item, place) => (
            // Alt with an arrow key moves the row from any of its buttons.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={item.id}
              data-item={item.id}
              className={mergeClasses(
                styles.item,
                dragging.dragged === item.id && styles.dragged,
                dragging.gap === place && styles.gapBefore,
                dragging.gap === items.length && place === items.length - 1 && styles.gapAfter,
              )}
              draggable={editing !== item.id && writable}
              onKeyDown={(event) => onKeyDown(event, item.id, place)}
              {...dragging.row(item.id, place)}
            >
              {row(item, place)}
            </li>
          ))}
        </ol>
      )}
      {items.length > 1 && <p className={text.quiet}>{tab.agenda.dragHint}</p>}
      {full ? (
        <p className={text.quiet}>{tab.agenda.full(LIMITS.items)}</p>
      ) : (
        <ItemForm
          label={of === undefined ? tab.agenda.add : tab.agenda.addTo(of)}
          title={writing.typed[0] ?? ""}
          onTitle={(title) => writing.type(0, title)}
          writing={writing}
          initial={{ kind: "topic", presenter: null, minutes: itemMinutes }}
          submitLabel={tab.agenda.addItem}
          onSubmit={(draft) => writing.send((_, report) => onAdd(draft, report))}
        />
      )}
    </div>
  );
}
