import { TOPIC_KINDS, topicOf } from "@guildhall/shared/domain/community/topics/part";
import type { Entry } from "@guildhall/shared/domain/community/collections/part";
import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { activities } from "../../../messages/activities.ts";
import type { Element, Input } from "../elements.ts";
import { ownIn, type List } from "./list.ts";
import { button, seeAction } from "./press.ts";
import type { CardContext } from "./card-context.ts";

const text = activities.list;

/** The fields for a new entry, or for one of the viewer's own. `bad`: the bad entries that a good one may turn round. */
export function entryForm(
  list: List,
  context: CardContext,
  editing: EntryId | null,
  bad: readonly Entry[],
): readonly Element[] {
  const value =
    editing === null || context.viewer === null ? undefined : ownIn(list, context.viewer.mine)[editing]?.text;
  const fields =
    list.purpose.kind === "topics"
      ? topicFields(context, editing, value)
      : [...twinField(bad), entryField(value)];
  const actions =
    editing === null
      ? [button("addEntry", context, {}, { title: text.add, style: "positive" }, { fields: true })]
      : [
          button(
            "saveEntry",
            context,
            { entry: editing },
            { title: text.save, style: "positive" },
            { fields: true },
          ),
          seeAction(context.subject, { title: text.cancel }),
        ];
  return [...fields, { type: "ActionSet", actions }];
}

const withValue = (value: string | undefined) => (value === undefined ? {} : { value });

const entryField = (value: string | undefined): Input => ({
  type: "Input.Text",
  id: "text",
  label: value === undefined ? text.label : text.editing,
  maxLength: LIMITS.entry,
  ...withValue(value),
});

/** Bad entries are chosen by number: some clients of Teams would read Markdown in what people typed. */
const twinField = (bad: readonly Entry[]): readonly Input[] =>
  bad.length === 0
    ? []
    : [
        {
          type: "Input.ChoiceSet",
          id: "twin",
          label: text.twinLabel,
          style: "compact",
          value: "",
          choices: [
            { title: text.noTwin, value: "" },
            ...bad.map(({ id }, index) => ({ title: text.twin(index + 1), value: id })),
          ],
        },
      ];

function topicFields(
  context: CardContext,
  editing: EntryId | null,
  value: string | undefined,
): readonly Input[] {
  const { backlog, settings } = context.state;
  const topic = editing === null ? null : topicOf(backlog.topics, editing);
  return [
    { type: "Input.Text", id: "text", label: text.topic.title, maxLength: LIMITS.title, ...withValue(value) },
    {
      type: "Input.Text",
      id: "why",
      label: text.topic.why,
      maxLength: LIMITS.why,
      ...(topic === null ? {} : { value: topic.why }),
    },
    {
      type: "Input.ChoiceSet",
      id: "kind",
      label: text.topic.kind,
      style: "compact",
      value: topic?.kind ?? "discuss",
      choices: TOPIC_KINDS.map((kind) => ({ title: text.topic.kinds[kind], value: kind })),
    },
    {
      type: "Input.Number",
      id: "minutes",
      label: text.topic.minutes,
      min: LIMITS.minMinutes,
      max: LIMITS.maxMinutes,
      value: topic?.minutes ?? settings.itemMinutes,
    },
  ];
}
