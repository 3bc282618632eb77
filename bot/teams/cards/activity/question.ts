import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { PollReading } from "@guildhall/shared/reading/poll";

/** What a poll asks; may contain what a person typed. */
export function questionOf({ subject }: Pick<PollReading, "subject">, texts: CardTexts): string {
  const { question } = texts.vote;
  switch (subject.kind) {
    case "asked":
      return subject.question;
    case "logistics":
      return question[subject.element];
    case "purpose":
      return texts.renewal.asked;
    case "closing":
      return texts.closing.question;
    case "contract":
    case "backlog":
    case "objections":
    case "honestLook":
      return question[subject.kind];
  }
}
