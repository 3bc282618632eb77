/** The dialogs that buttons of cards open. The names are in buttons in the chat, and stay for good. */
export const DIALOGS = [
  "name",
  "entries",
  "option",
  "object",
  "tidy",
  "startWorkshop",
  "startLogistics",
  "askTopics",
  "startRanking",
  "choose",
  "wording",
  "plan",
  "arrange",
  "startScale",
  "scale",
  "swap",
  "story",
] as const;

export type DialogName = (typeof DIALOGS)[number];
