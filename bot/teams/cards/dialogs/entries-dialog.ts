import { entryId, type EntryId } from "@guildhall/shared/domain/kernel/ids";
import { turnsOn } from "../activity/good-list.ts";
import { isList, type List, type Listed, listOf, promptOf, rulesOf } from "../activity/list.ts";
import { notice, row, shortened, subtle } from "../activity/parts.ts";
import { type Element, type InDialog, line, run, typed, words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, choiceField, choiceTitle, textField } from "./fields.ts";
import { backButton, submitButton } from "./submission.ts";
import { topicFields } from "./topic-fields.ts";

/** Nobody looks for one entry among more: all are in the tab. */
const MOST_CHOICES = 60;
const LONG = { isMultiline: true };

type Body = readonly Element<InDialog>[];

/** Where members write into a list: a new entry, and those of their own. */
export function entriesDialog(context: DialogContext): DialogDrawing | null {
  const { subject, reader, editing } = context;
  const list = isList(subject) ? listOf(subject, reader) : null;
  if (list === null) return null;
  const edited = list.entries.find(({ id, mayEdit }) => id === editing && mayEdit);
  return list.phase === "open" && edited !== undefined
    ? editView(list, edited, context)
    : listView(list, context);
}

const nounOf = ({ purpose }: List) => (purpose.kind === "topics" ? "topic" : "entry");

function editView(list: List, entry: Listed, context: DialogContext): DialogDrawing {
  const { texts, kept } = context;
  const { editTitle, save, cancel } = texts.dialogs.entries;
  const written = list.own.find(([id]) => id === entry.id)?.[1].text ?? "";
  const fields =
    list.purpose.kind === "topics"
      ? topicFields(context, { ...entry, text: written })
      : textField("text", texts.list.label, context, { ...LONG, value: written });
  return {
    title: editTitle[nounOf(list)],
    height: "medium",
    rows: 0,
    body: () => [
      ...notice(context.notice),
      ...fields,
      buttons([
        submitButton("saveEntry", context, { entry: entry.id }, { title: save, style: "positive" }, kept),
        backButton(context, { title: cancel }, kept),
      ]),
    ],
  };
}

function listView(list: List, context: DialogContext): DialogDrawing {
  const { texts } = context;
  const { title, closed } = texts.dialogs.entries;
  return {
    title: title[nounOf(list)],
    height: "large",
    rows: Math.max(MOST_CHOICES, list.own.length),
    body: (rows) => [
      line([typed(promptOf(list, context), { weight: "Bolder" })]),
      ...notice(context.notice),
      ...(list.phase === "open"
        ? [...rulesOf(list, context), ...newEntry(list, context, rows)]
        : [words(closed), ...unsent(context)]),
      ...ownEntries(list, context, rows),
    ],
  };
}

/** The fields for a new entry. What was being edited and cannot be changed any more can be added as a new one. */
function newEntry(list: List, context: DialogContext, rows: number): Body {
  const { texts, editing, kept, typed: now } = context;
  const isBack = editing !== null && Object.keys(kept).length > 0;
  const shown = isBack ? { ...context, typed: kept } : context;
  const lost = isBack ? (now["text"] ?? "") : "";
  const add = { title: texts.dialogs.entries.add[nounOf(list)], style: "positive" } as const;
  return [
    ...(lost === "" ? [] : copyField("unsent", lost, context)),
    ...(list.purpose.kind === "topics"
      ? topicFields(shown, null)
      : [...twinField(shown, rows), ...textField("text", texts.list.label, shown, LONG)]),
    buttons([submitButton("addEntry", context, {}, add)]),
  ];
}

/** Which bad entry a good one turns round. */
function twinField(context: DialogContext, rows: number): Body {
  const { subject, reader, texts } = context;
  const turns = isList(subject) ? turnsOn(subject, reader) : null;
  if (turns === null) return [];
  const { noTwin, twin } = texts.dialogs.entries;
  const bad = turns.pairs.slice(0, rows).map(({ bad: { id, text } }, index) => ({
    title: choiceTitle(texts.card.place(index + 1), text),
    value: id,
  }));
  return choiceField("twin", twin, context, [{ title: noTwin, value: "" }, ...bad], "");
}

const copyField = (id: string, content: string, { texts }: DialogContext): Body =>
  textField(id, texts.dialogs.unsent, { typed: { [id]: content }, errors: {}, texts }, LONG);

/** What was typed when the list closed is not lost: it can be copied. */
function unsent(context: DialogContext): Body {
  const { typed: now, kept } = context;
  const contents = { text: now["text"], why: now["why"], kept: kept["text"] };
  return Object.entries(contents).flatMap(([id, content = ""]) =>
    content === "" ? [] : copyField(id, content, context),
  );
}

/** The member's own entries, hidden ones too. */
function ownEntries(list: List, context: DialogContext, rows: number): Body {
  const { yours, noneYet, more } = context.texts.dialogs.entries;
  const { own, phase } = list;
  if (own.length === 0) return phase === "open" ? [subtle(noneYet)] : [];
  const newest = own.toReversed().slice(0, rows);
  return [
    words(yours, { weight: "Bolder" }),
    ...newest.map(([id, { text, alone }]) => ownEntry(entryId(id), text, alone, list, context)),
    ...(own.length > newest.length ? [subtle(more(own.length - newest.length))] : []),
  ];
}

function ownEntry(
  entry: EntryId,
  text: string,
  alone: boolean,
  list: List,
  context: DialogContext,
): Element<InDialog> {
  const { edit, editTip, remove, removeTip, hidden, merged } = context.texts.dialogs.entries;
  const shown = list.entries.find(({ id }) => id === entry);
  const remark = shown?.hidden === true ? hidden : alone ? "" : merged;
  const may = list.phase === "open" && shown !== undefined ? shown : { mayEdit: false, mayRemove: false };
  const short = shortened(text);
  const toEdit = { title: edit, tooltip: editTip(short) };
  const toRemove = { title: remove, tooltip: removeTip(short) };
  return row(line([typed(text), run(remark, { isSubtle: true })]), [
    ...(may.mayEdit ? [submitButton("editEntry", context, { entry }, toEdit)] : []),
    ...(may.mayRemove ? [submitButton("removeEntry", context, { entry }, toRemove)] : []),
  ]);
}
