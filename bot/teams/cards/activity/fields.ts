import type { Element, ExecuteAction, Input } from "../elements.ts";

/** A field to choose one value. The titles must not contain what people typed. */
export const choiceField = (
  id: string,
  label: string,
  choices: readonly { readonly title: string; readonly value: string }[],
  value: string,
): Input => ({ type: "Input.ChoiceSet", id, label, style: "compact", value, choices });

export const numberField = (
  id: string,
  label: string,
  { min, max, value }: { readonly min: number; readonly max: number; readonly value: number },
): Input => ({ type: "Input.Number", id, label, min, max, value });

/** A row of buttons; no element if there are none. */
export const buttons = (actions: readonly ExecuteAction[]): readonly Element[] =>
  actions.length === 0 ? [] : [{ type: "ActionSet", actions }];

/** Fields side by side, if the chat is wide enough. */
export const sideBySide = (fields: readonly Input[]): Element => ({
  type: "ColumnSet",
  columns: fields.map((field) => ({ type: "Column", width: "stretch", items: [field] })),
});

/** A separate group of fields and buttons. */
export const group = (items: readonly Element[]): readonly Element[] =>
  items.length === 0 ? [] : [{ type: "Container", separator: true, spacing: "Medium", items }];
