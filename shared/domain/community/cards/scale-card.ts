import { isId, scaleId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import type { CardKind } from "./card-kind.ts";
import { onwardFrom } from "./onward.ts";
import { runBy } from "./shown.ts";

/** The card of the tenure scale. It never says who is where: what is in the chat stays there (SPEC TENURE-5). */
export const scaleCard: CardKind<"scale"> = {
  nameOf: ({ scale }) => scale,
  named: (name) => (isId(name) ? { kind: "scale", scale: scaleId(name) } : null),
  all: ({ tenure: { scale } }) =>
    scale === null ? [] : [{ subject: { kind: "scale", scale: scale.id }, inChat: scale.inChat }],
  refusal: (subject, { tenure: { scale } }) =>
    scale?.id === subject.scale && isOpen(scale) ? null : { code: "scaleOver" },
  opened: (subject, { scale }) => (scale?.id === subject.scale ? scale : null),
  shows(subject, slices) {
    const { scale, turns, upcoming } = slices;
    if (scale?.id !== subject.scale) return null;
    if (isOpen(scale))
      return {
        closesAt: scale.progress.closesAt,
        said: scale.marks.length + scale.unsaid,
        ...runBy(scale, slices),
      };
    const { phase } = scale.progress;
    return { phase, ...(phase === "ordered" ? { turns, upcoming, ...onwardFrom(subject, slices) } : {}) };
  },
};
