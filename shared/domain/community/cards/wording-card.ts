import { isId, type WorkshopId, workshopId } from "../../kernel/ids.ts";
import type { Workshop } from "../workshop/part.ts";
import type { CardKind, ShownSlices } from "./card-kind.ts";
import type { SubjectOf } from "./card-subject.ts";
import { hiddenAmong, runBy } from "./shown.ts";

/** The card on which the principles are worded; the lists and the vote have their own. */
export const wordingSubject = ({ id }: Workshop): SubjectOf<"wording"> => ({ kind: "wording", workshop: id });

export const wordingCard: CardKind<"wording"> = {
  nameOf: ({ workshop }) => workshop,
  named: (name) => (isId(name) ? { kind: "wording", workshop: workshopId(name) } : null),
  all: ({ workshop: { workshop } }) =>
    workshop === null
      ? []
      : [
          {
            subject: wordingSubject(workshop),
            inChat: workshop.step === "adopting" && workshop.mode === "chat",
          },
        ],
  refusal(subject, { workshop: { workshop } }) {
    if (workshop?.id !== subject.workshop) return { code: "noWorkshop" };
    return workshop.step === "adopting" ? null : { code: "otherStep" };
  },
  opened: (_subject, { workshop }) => workshop,
  shows({ workshop: id }, slices) {
    const { workshop } = slices;
    if (workshop?.id !== id || workshop.step !== "adopting") return { adopted: slices.contract.current };
    const { draft, poll: voted } = workshop;
    const poll = slices[`poll:${voted}`];
    const hidden = hiddenAmong(poll?.options.map((option) => option.id) ?? [], slices);
    return {
      draft,
      ...(draft.length === 0 ? { poll, hidden } : {}),
      objections: roundsOn(id, slices),
      ...runBy(workshop, slices),
    };
  },
};

/** Whether objections are asked for, and what came of the votes on them. */
const roundsOn = (id: WorkshopId, slices: ShownSlices) =>
  slices.polls.flatMap((poll) => {
    const { subject, progress } = slices[`poll:${poll}`] ?? {};
    return subject?.kind === "objections" && subject.workshop === id && progress?.phase !== "cancelled"
      ? [[poll, progress?.phase === "counted" ? progress.outcome : null]]
      : [];
  });
