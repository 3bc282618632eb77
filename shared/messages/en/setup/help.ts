import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { quoted } from "../common/quoted.ts";

/** What members can help with. */
export const help = ({ number }: Locale) => ({
  heading: "Who can help with what",
  told: "Say in a few words what others may ask you about. Everybody in the community can read it, and finds you by it when they search. It disappears once you take it back or leave.",
  mine: "You can help with",
  label: "What can you help with?",
  add: "Add",
  full: (most: number) => `That’s ${number(most)}. Remove one to add another.`,
  edit: (text: string) => `Edit ${quoted(text)}`,
  remove: (text: string) => `Remove ${quoted(text)}`,
  others: "Others can help with",
  none: "Nobody else has said anything yet.",
  who: ({ name, isMe }: Named) => (isMe ? "You" : name),
  known: "People who can help",
});
