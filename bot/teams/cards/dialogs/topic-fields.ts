import { TOPIC_KINDS } from "@guildhall/shared/domain/community/topics/part";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { readCommunity } from "@guildhall/shared/reading/community";
import type { Listed } from "../activity/list.ts";
import type { Element, InDialog } from "../elements.ts";
import type { DialogContext } from "./dialog.ts";
import { choiceField, numberField, textField } from "./fields.ts";

/** The fields of a topic. Of a hidden one only the title, since its author reads nothing else of it: the rest stays as it is. */
export function topicFields(
  context: DialogContext,
  edited: Pick<Listed, "text" | "hidden" | "topic"> | null,
): readonly Element<InDialog>[] {
  const { title, why, kind, kinds, minutes } = context.texts.list.topic;
  const topic = edited?.topic ?? null;
  const name = textField("text", title, context, { value: edited?.text ?? "" });
  if (edited?.hidden === true) return name;
  const usual = readCommunity(context.reader)?.header.settings.itemMinutes ?? LIMITS.minMinutes;
  const choices = TOPIC_KINDS.map((each) => ({ title: kinds[each], value: each }));
  return [
    ...name,
    ...textField("why", why, context, { value: topic?.why ?? "", isMultiline: true }),
    ...choiceField("kind", kind, context, choices, topic?.kind ?? "discuss"),
    ...numberField("minutes", minutes, context, {
      ...{ min: LIMITS.minMinutes, max: LIMITS.maxMinutes, value: topic?.minutes ?? usual },
    }),
  ];
}
