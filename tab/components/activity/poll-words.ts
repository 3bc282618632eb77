import type { Option } from "@guildhall/shared/domain/community/polls/part";
import type { PollReading } from "@guildhall/shared/reading/poll";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";

/** An option's text. */
export function optionText({ choice, text }: Option, words: ActivityTexts): string {
  if (choice !== null) {
    if ("purpose" in choice) return words.renewal.answers[choice.purpose];
    if ("closing" in choice) return words.closing.answers[choice.closing];
    return "answer" in choice ? words.objections.answers[choice.answer] : words.logistics.choice(choice);
  }
  return text === "" ? words.vote.hiddenOption : text;
}

/** A poll's question in words. */
export function questionOf({ subject }: Pick<PollReading, "subject">, words: ActivityTexts): string {
  switch (subject.kind) {
    case "contract":
      return words.workshop.told.vote;
    case "logistics":
      return words.logistics.questions[subject.element];
    case "backlog":
      return words.backlog.toldVote;
    case "objections":
      return words.objections.question;
    case "honestLook":
      return words.look.question;
    case "purpose":
      return words.renewal.asked;
    case "closing":
      return words.closing.question;
    case "asked":
      return subject.question;
  }
}

/** The instruction shown before voting. */
export function votingInstruction(
  { budget, cap, manner }: Pick<PollReading, "budget" | "cap" | "manner">,
  words: ActivityTexts,
): string {
  switch (manner) {
    case "single":
      return words.vote.single;
    case "thumbs":
      return words.vote.thumbs;
    case "often":
      return words.look.how;
    case "shared":
      return budget === null ? words.vote.each(cap) : words.vote.several(budget, cap);
  }
}
