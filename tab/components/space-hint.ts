import type { FieldProps } from "@fluentui/react-components";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import type { TabTexts } from "@guildhall/shared/messages/tab";

/** The remaining number of characters is shown from here on. */
const NEARLY_FULL = 40;

/**
 * What stands below a text's field: how much is too much, what is wrong with the text or, near the limit, the space left.
 * Nothing that is typed or pasted is cut, so that its author decides what goes.
 */
export function spaceHint(
  text: string,
  most: number,
  { writing }: TabTexts,
  { problem = null, hint = null }: { readonly problem?: string | null; readonly hint?: string | null } = {},
): Pick<FieldProps, "hint" | "validationMessage"> {
  const left = most - tidyLine(text).length;
  if (left < 0) return { validationMessage: writing.tooLong(-left) };
  return {
    ...(problem !== null && { validationMessage: problem }),
    ...(left <= NEARLY_FULL ? { hint: writing.left(left) } : hint !== null && { hint }),
  };
}

/** Whether the text can be sent; its tidied form counts (SPEC TEXT-5). */
export function fits(text: string, most: number): boolean {
  const line = tidyLine(text);
  return line !== "" && line.length <= most;
}
