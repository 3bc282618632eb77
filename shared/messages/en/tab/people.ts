import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";

export const people = (locale: Locale) => {
  const { number } = locale;

  return {
    somebody: "Somebody",
    you: "You",
    presents: ({ name, isMe }: Named) => (isMe ? "You present" : `${name} presents`),
    nameOrYou: ({ name, isMe }: Named) => (isMe ? "You" : name),
    picker: {
      placeholder: "Type a name",
      none: "We find nobody by that name in this chat.",
      searching: "Looking for people…",
      more: (howMany: number) => `${number(howMany)} more: type more of the name.`,
      clear: (name: string) => `Take ${isolated(name)} off`,
      failed: "We could not look people up just now. Try again in a moment.",
    },
  };
};
