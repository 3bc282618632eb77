import { isolated } from "@guildhall/shared/domain/isolated";
import { unmarked } from "../activity/parts.ts";
import { plain } from "../plain.ts";
import { MOST_WRITTEN } from "../activity/press.ts";
import { type Element, type InDialog, type Input, line, run, type SubmitAction, typed } from "../elements.ts";
import type { DialogContext } from "./dialog.ts";

type Field = readonly Element<InDialog>[];
type Entered = Pick<DialogContext, "typed" | "errors" | "texts">;

/** A field with what is wrong with its content below it. */
function withError(input: Input, { errors }: Entered): Field {
  const error = errors[input.id];
  if (error === undefined) return [input];
  const { says, quotes } = error;
  const runs = [run(says, { color: "Attention" }), ...(quotes === undefined ? [] : [typed(` ${quotes}`)])];
  return [input, line(runs, { spacing: "Small" })];
}

/** A field for text. Nothing that is typed into it is cut: if it is too long, it is kept and the field says so. */
export const textField = (
  id: string,
  label: string,
  entered: Entered,
  { value = "", isMultiline = false }: { readonly value?: string; readonly isMultiline?: boolean } = {},
): Field =>
  withError(
    {
      type: "Input.Text",
      id,
      label,
      regex: `^[\\s\\S]{0,${MOST_WRITTEN}}$`,
      errorMessage: entered.texts.dialogs.farTooLong,
      ...(isMultiline ? { isMultiline } : {}),
      ...valued(entered.typed[id] ?? value),
    },
    entered,
  );

const valued = (value: string) => (value === "" ? {} : { value });

export const numberField = (
  id: string,
  label: string,
  entered: Entered,
  { min, max, value }: { readonly min: number; readonly max: number; readonly value: number },
): Field => {
  const before = entered.typed[id];
  const number = before === undefined ? value : Number(before);
  const content = before === "" || Number.isNaN(number) ? {} : { value: number };
  return withError({ type: "Input.Number", id, label, min, max, ...content }, entered);
};

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** A field to choose one value. Titles that contain what people typed are made by `choiceTitle`. */
export const choiceField = (
  id: string,
  label: string,
  entered: Entered,
  choices: readonly Choice[],
  value: string,
): Field => {
  const before = entered.typed[id];
  const chosen = choices.some((each) => each.value === before) ? (before ?? value) : value;
  return withError({ type: "Input.ChoiceSet", id, label, style: "compact", value: chosen, choices }, entered);
};

/** A field in which several of the choices may be ticked. All of them are shown, with the whole of their titles. */
export const tickField = (
  id: string,
  label: string,
  entered: Entered,
  choices: readonly Choice[],
  ticked: readonly string[],
): Field => {
  const value = entered.typed[id] ?? ticked.join(",");
  const look = { style: "expanded", isMultiSelect: true, wrap: true } as const;
  return withError({ type: "Input.ChoiceSet", id, label, ...look, value, choices }, entered);
};

export const dayField = (id: string, label: string, entered: Entered): Field =>
  withError({ type: "Input.Date", id, label, ...valued(entered.typed[id] ?? "") }, entered);

export const timeField = (id: string, label: string, entered: Entered, value: string): Field =>
  withError({ type: "Input.Time", id, label, ...valued(entered.typed[id] ?? value) }, entered);

/** The title of a choice in its full length, with nothing in it that a client of Teams would interpret. */
export const wholeTitle = (text: string): string => isolated(plain(text));

/** The title of a choice: recognisable, with nothing in it that a client of Teams would interpret. */
export const choiceTitle = (place: string, text: string): string => `${place} ${isolated(unmarked(text))}`;

export const buttons = (actions: readonly SubmitAction[]): Element<InDialog> => ({
  type: "ActionSet",
  actions,
});

/** Fields side by side, if the window is wide enough. */
export const sideBySide = (fields: readonly Field[]): Element<InDialog> => ({
  type: "ColumnSet",
  columns: fields.map((items) => ({ type: "Column", width: "stretch", items })),
});

/** A separate group of fields and buttons. */
export const group = (items: Field): Field =>
  items.length === 0 ? [] : [{ type: "Container", separator: true, spacing: "Medium", items }];
