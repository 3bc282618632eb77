import type { KeyboardEvent } from "react";

/** In a field of several lines for a text of one: Enter submits the form, and begins no line. */
export function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  // While an input method composes a word, Enter only ends the word.
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
