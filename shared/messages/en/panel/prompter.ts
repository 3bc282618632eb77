import type { ItemKind } from "../../../domain/agenda.ts";
import type { Named } from "../../named.ts";

const opening =
  "Say hello, welcome whoever is new and say what today is about. When everybody is in, press Next.";
const pause = "Say when we go on. Press Next once everybody is back.";
const closing = "Ask: what did we learn, and who does what? Add it here as takeaways, then press Done.";

const topic = (presenter: Named | null): string => {
  const ends = "When the time is up, ask: are we done, or do we park it? Then press Next.";
  if (presenter === null) return `Say what we want to find out, and ask who starts. ${ends}`;
  return presenter.isMe
    ? `Say how much time you have, and present. ${ends}`
    : `Say how much time there is, and hand over to ${presenter.name}. ${ends}`;
};

/** What to say and do next, for whoever facilitates for the first time. */
export const prompter = () => ({
  heading: "Your first time facilitating?",
  line: (kind: ItemKind, presenter: Named | null): string =>
    ({ opening, topic: topic(presenter), break: pause, closing })[kind],
  off: "Hide these tips",
});
