import type { Option } from "@guildhall/shared/domain/community/polls/part";
import type { PollReading } from "@guildhall/shared/reading/poll";
import { en } from "../../messages/en.ts";
import { choiceText } from "../../messages/en/community-life.ts";

/** An option's text. */
export function optionText({ choice, text }: Option): string {
  if (choice !== null) return choiceText(choice);
  return text === "" ? en.activity.vote.hiddenOption : text;
}

/** A poll's question in words. */
export function questionOf({ subject }: Pick<PollReading, "subject">): string {
  switch (subject.kind) {
    case "contract":
      return en.workshop.told.vote;
    case "logistics":
      return en.logistics.questions[subject.element];
    case "backlog":
      return en.backlog.toldVote;
    case "asked":
      return subject.question;
  }
}

/** The instruction shown before voting. */
export function votingInstruction({
  budget,
  cap,
  manner,
}: Pick<PollReading, "budget" | "cap" | "manner">): string {
  switch (manner) {
    case "single":
      return en.activity.vote.single;
    case "thumbs":
      return en.activity.vote.thumbs;
    case "shared":
      return budget === null ? en.activity.vote.each(cap) : en.activity.vote.several(budget, cap);
  }
}
