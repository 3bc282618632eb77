import type { ItemKind } from "../../../domain/agenda.ts";
import type { Named } from "../../named.ts";

export interface Prompted {
  readonly kind: ItemKind;
  readonly presenter: Named | null;
  /** whether nothing comes after it */
  readonly last: boolean;
}

/** What to say and do next, for whoever facilitates for the first time. */
export const prompter = () => {
  const topic = (presenter: Named | null): string => {
    if (presenter === null) return "Say what we want to find out, and ask who starts.";
    return presenter.isMe
      ? "Say how much time you have, and present."
      : `Say how much time there is, and hand over to ${presenter.name}.`;
  };

  return {
    heading: "Your first time facilitating?",
    line({ kind, presenter, last }: Prompted): string {
      const press = last ? "press Done" : "press Next";
      const lines: Record<ItemKind, string> = {
        opening: `Say hello, welcome whoever is new and say what today is about. When everybody is in, ${press}.`,
        topic: `${topic(presenter)} When the time is up, ask: are we done, or do we park it? Then ${press}.`,
        break: `Say when we go on. Once everybody is back, ${press}.`,
        closing: `Ask: what did we learn, and who does what? Add it here as takeaways, then ${press}.`,
      };
      return lines[kind];
    },
    off: "Hide these tips",
  };
};
