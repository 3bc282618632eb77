import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { somebody } from "../common/somebody.ts";
import type { Named } from "../../named.ts";

export const people = (locale: Locale) => {
  const { number } = locale;

  return {
    ...somebody(),
    you: "You",
    presents: ({ name, isMe }: Named) => (isMe ? "You present" : `${name} presents`),
    nameOrYou: ({ name, isMe }: Named) => (isMe ? "You" : name),
    picker: {
      placeholder: "Type a name",
      none: "Nobody in this chat has that name.",
      searching: "Looking for people…",
      more: (howMany: number) => `${number(howMany)} more. Keep typing to narrow it down.`,
      clear: (name: string) => `Remove ${isolated(name)}`,
      failed: "We can’t look people up right now. Try again in a moment.",
    },
  };
};
