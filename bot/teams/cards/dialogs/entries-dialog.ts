import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { OwnEntry } from "@guildhall/shared/domain/community/collections/part";
import { TOPIC_KINDS, topicOf } from "@guildhall/shared/domain/community/topics/part";
import { entryId, type EntryId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { badOf } from "../activity/good-list.ts";
import { type List, listOf, mayChange, ownIn, promptOf, rulesOf } from "../activity/list.ts";
import { notice, row, shortened, subtle } from "../activity/parts.ts";
import { type Element, type InDialog, line, run, typed, words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, choiceField, choiceTitle, numberField, textField } from "./fields.ts";
import { backButton, submitButton } from "./submission.ts";

/** Nobody looks for one entry among more: all are in the tab. */
const MOST_CHOICES = 60;

type Body = readonly Element<InDialog>[];

/** Where members write into a list: a new entry, and those of their own. */
export function entriesDialog(context: DialogContext): DialogDrawing | null {
  const { subject, state, editing, texts } = context;
  if (subject.kind !== "collection" && subject.kind !== "topics") return null;
  const list = listOf(subject, state);
  if (list === null) return null;
  const noun = list.purpose.kind === "topics" ? "topic" : "entry";
  if (editing !== null && isOpen(list) && mayChange(list, editing, ownIn(list, context.me.mine)[editing]))
    return {
      title: texts.dialogs.entries.editTitle[noun],
      height: "medium",
      rows: 0,
      body: () => [...notice(context.notice), ...editForm(list, editing, context)],
    };
  const own = Object.entries(ownIn(list, context.me.mine));
  return {
    title: texts.dialogs.entries.title[noun],
    height: "large",
    rows: Math.max(MOST_CHOICES, own.length),
    body: (rows) => [
      line([typed(promptOf(list, context), { weight: "Bolder" })]),
      ...notice(context.notice),
      ...(isOpen(list)
        ? [...rulesOf(list, context), ...newEntry(list, context, rows)]
        : [words(texts.dialogs.entries.closed), ...unsent(context)]),
      ...ownEntries(list, own, context, rows),
    ],
  };
}

function newEntry(list: List, context: DialogContext, rows: number): Body {
  const { texts } = context;
  const isTopic = list.purpose.kind === "topics";
  const fields = isTopic
    ? topicFields(context, null)
    : [...twinField(list, context, rows), ...textField("text", texts.list.label, context, LONG)];
  const title = texts.dialogs.entries.add[isTopic ? "topic" : "entry"];
  return [...fields, buttons([submitButton("addEntry", context, {}, { title, style: "positive" })])];
}

const LONG = { isMultiline: true };

/** Which bad entry a good one turns round. */
function twinField(list: List, context: DialogContext, rows: number): Body {
  const { texts } = context;
  const bad = badOf(list, context.state).slice(0, rows);
  if (bad.length === 0) return [];
  const choices = [
    { title: texts.dialogs.entries.noTwin, value: "" },
    ...bad.map(({ id, text: written }, index) => ({
      title: choiceTitle(String(index + 1), written),
      value: id,
    })),
  ];
  return choiceField("twin", texts.dialogs.entries.twin, context, choices, "");
}

function topicFields(context: DialogContext, editing: EntryId | null): Body {
  const { texts } = context;
  const { backlog, settings } = context.state;
  const topic = editing === null ? null : topicOf(backlog.topics, editing);
  const { title, why, kind, kinds, minutes } = texts.list.topic;
  return [
    ...textField("text", title, context, { value: topic?.text ?? "" }),
    ...textField("why", why, context, { value: topic?.why ?? "", isMultiline: true }),
    ...choiceField(
      "kind",
      kind,
      context,
      TOPIC_KINDS.map((each) => ({ title: kinds[each], value: each })),
      topic?.kind ?? "discuss",
    ),
    ...numberField("minutes", minutes, context, {
      min: LIMITS.minMinutes,
      max: LIMITS.maxMinutes,
      value: topic?.minutes ?? settings.itemMinutes,
    }),
  ];
}

function editForm(list: List, entry: EntryId, context: DialogContext): Body {
  const { texts } = context;
  const written = ownIn(list, context.me.mine)[entry]?.text ?? "";
  const fields =
    list.purpose.kind === "topics"
      ? topicFields(context, entry)
      : textField("text", texts.list.label, context, { ...LONG, value: written });
  const save = { title: texts.dialogs.entries.save, style: "positive" } as const;
  return [
    ...fields,
    buttons([
      submitButton("saveEntry", context, { entry }, save, context.kept),
      backButton(context, { title: texts.dialogs.entries.cancel }, context.kept),
    ]),
  ];
}

/** What was typed when the list closed is not lost: it can be copied. */
const unsent = ({ typed: now, kept, texts }: DialogContext): Body =>
  Object.entries({ text: now["text"], why: now["why"], kept: kept["text"] }).flatMap(([id, content = ""]) =>
    content === ""
      ? []
      : textField(id, texts.dialogs.unsent, { typed: { [id]: content }, errors: {}, texts }, LONG),
  );

/** The member's own entries, hidden ones too. */
function ownEntries(
  list: List,
  own: readonly (readonly [string, OwnEntry])[],
  context: DialogContext,
  rows: number,
): Body {
  const { texts } = context;
  const open = isOpen(list);
  if (own.length === 0) return open ? [subtle(texts.dialogs.entries.noneYet)] : [];
  const newest = own.toReversed().slice(0, rows);
  return [
    words(texts.dialogs.entries.yours, { weight: "Bolder" }),
    ...newest.map(([id, each]) => {
      const entry = entryId(id);
      const short = shortened(each.text);
      const changeable = open && mayChange(list, entry, each);
      return row(
        line([typed(each.text), run(remarkOn(list, entry, texts), { isSubtle: true })]),
        changeable
          ? [
              submitButton(
                "editEntry",
                context,
                { entry },
                { title: texts.dialogs.entries.edit, tooltip: texts.dialogs.entries.editTip(short) },
              ),
              submitButton(
                "removeEntry",
                context,
                { entry },
                { title: texts.dialogs.entries.remove, tooltip: texts.dialogs.entries.removeTip(short) },
              ),
            ]
          : [],
      );
    }),
    ...(own.length > newest.length ? [subtle(texts.dialogs.entries.more(own.length - newest.length))] : []),
  ];
}

function remarkOn(list: List, id: EntryId, texts: CardTexts): string {
  const entry = list.entries.find((each) => each.id === id);
  if (entry?.hidden === true) return texts.dialogs.entries.hidden;
  return entry !== undefined && entry.also.length > 0 ? texts.dialogs.entries.merged : "";
}
