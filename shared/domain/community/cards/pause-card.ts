import type { CardKind } from "./card-kind.ts";
import { versionIn } from "./only.ts";

/** The card that says that the community is paused, until when, and then that it goes on. */
export const pauseCard: CardKind<"pause"> = {
  nameOf: ({ pause }) => String(pause),
  named(name) {
    const pause = versionIn(name);
    return pause === null ? null : { kind: "pause", pause };
  },
  all: ({ life: { pause } }) =>
    pause === null || pause.over ? [] : [{ subject: { kind: "pause", pause: pause.number }, inChat: true }],
  refusal: (subject, { life: { pause } }) =>
    pause?.number === subject.pause && !pause.over ? null : { code: "notPaused" },
  opened: () => null,
  shows(subject, { life: { pause } }) {
    if (pause?.number !== subject.pause) return null;
    const { until, reason, over } = pause;
    return { until, reason, over };
  },
};
