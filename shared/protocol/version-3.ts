import type { PollSlice } from "../domain/community/polls/part.ts";
import type { Slices } from "../domain/kernel/decider.ts";
import type { StreamKind } from "./messages.ts";

/** Back to version 3, which knew no votes on objections: nothing of them is shown. */
export const withoutObjections = {
  slices(stream: StreamKind, slices: Slices): Slices {
    if (stream !== "community" || !Array.isArray(slices["polls"])) return slices;
    const polls = slices["polls"] as readonly string[];
    const hidden = polls.filter((id) => asksForObjections(slices, id));
    if (hidden.length === 0) return slices;
    const gone = new Set(hidden.flatMap((id) => [`poll:${id}`, `turnout:${id}`]));
    return {
      ...Object.fromEntries(Object.entries(slices).filter(([key]) => !gone.has(key))),
      polls: polls.filter((id) => !hidden.includes(id)),
    };
  },
};

const asksForObjections = (slices: Slices, id: string): boolean =>
  (slices[`poll:${id}`] as PollSlice | undefined)?.subject.kind === "objections";
