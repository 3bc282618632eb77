import type { Named } from "../../named.ts";

/** What came of something that was learned, as somebody tells it. */
export const story = () => ({
  tell: "Say what came of it",
  tellOf: (lesson: string) => `Say what came of it: “${lesson}”`,
  label: "What came of it, in one line. Only you can read it until you release it",
  onlyYou: "Only you can read this.",
  before: {
    members: "Members read it beside what it is about, with your name, once you show it to them.",
    sponsors:
      "Released for sponsors, it stands on the sponsor page, alone and without your name. Whoever pays for the hours reads it there, and so do members.",
  },
  now: {
    members: "Members can read this, with your name.",
    sponsors:
      "Released for sponsors: it is on each sponsor page that is put together from now on, without your name.",
  },
  release: { members: "Show it to members", sponsors: "Release it for sponsors" },
  releaseOf: {
    members: (lesson: string) => `Show it to members: what came of “${lesson}”`,
    sponsors: (lesson: string) => `Release it for sponsors: what came of “${lesson}”`,
  },
  released: { members: "Members can read it now.", sponsors: "It is released for sponsors." },
  edit: "Edit",
  editOf: (lesson: string) => `Edit what came of “${lesson}”`,
  remove: "Remove",
  removeOf: (lesson: string) => `Remove what came of “${lesson}”`,
  withdraw: { members: "Take it back from members", sponsors: "Take it back from sponsors" },
  withdrawOf: {
    members: (lesson: string) => `Take it back from members: what came of “${lesson}”`,
    sponsors: (lesson: string) => `Take it back from sponsors: what came of “${lesson}”`,
  },
  withdrawn: {
    members: "Members don’t see it any more.",
    sponsors: "It is off the sponsor page. Files that were exported before still have it.",
  },
  by: ({ name, isMe }: Named) => (isMe ? "told by you" : `told by ${name}`),
});
