import type { Named } from "../../named.ts";

/** What came of something that was learned, as somebody tells it. */
export const story = () => ({
  tell: "Say what came of it",
  tellOf: (lesson: string) => `Say what came of it: “${lesson}”`,
  label: "What came of it, in one line. Only you can read it until you show it to members",
  onlyYou: "Only you can read this. Members see it with your name once you show it to them.",
  release: "Show it to members",
  releaseOf: (lesson: string) => `Show it to members: what came of “${lesson}”`,
  released: "Members can read it now.",
  edit: "Edit",
  editOf: (lesson: string) => `Edit what came of “${lesson}”`,
  remove: "Remove",
  removeOf: (lesson: string) => `Remove what came of “${lesson}”`,
  withdraw: "Take it back",
  withdrawOf: (lesson: string) => `Take it back: what came of “${lesson}”`,
  withdrawn: "Members don’t see it any more.",
  by: ({ name, isMe }: Named) => (isMe ? "told by you" : `told by ${name}`),
});
