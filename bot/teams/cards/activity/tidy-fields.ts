import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import { founding } from "../../../messages/founding.ts";
import type { Element } from "../elements.ts";
import { buttons, choiceField, sideBySide } from "./fields.ts";
import { button } from "./press.ts";
import type { CardContext } from "./card-context.ts";

const text = founding.tidy;

/** An entry, and its number on the card. */
export interface Numbered {
  readonly id: EntryId;
  readonly number: string;
}

/** Fields to hide an entry or show it again, and to merge two that say the same. */
export function tidyFields(entries: readonly Numbered[], context: CardContext): readonly Element[] {
  if (entries.length === 0) return [];
  const choices = [
    { title: text.choose, value: "" },
    ...entries.map(({ id, number }) => ({ title: text.number(number), value: id })),
  ];
  const fields = { fields: true };
  return [
    sideBySide([
      choiceField("which", text.which, choices, ""),
      ...(entries.length < 2 ? [] : [choiceField("into", text.into, choices, "")]),
    ]),
    ...buttons([
      button("hideEntry", context, { hidden: true }, { title: text.hide }, fields),
      button("hideEntry", context, { hidden: false }, { title: text.show }, fields),
      ...(entries.length < 2 ? [] : [button("mergeEntries", context, {}, { title: text.merge }, fields)]),
    ]),
  ];
}
