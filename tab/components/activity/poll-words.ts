import type { Option } from "@guildhall/shared/domain/community/polls/part";
import type { PollViewModel } from "../../activity/view-models.ts";
import { en } from "../../messages/en.ts";
import { choiceText } from "../../messages/en/community-life.ts";

/** An option's text. */
export function optionText({ choice, text }: Option): string {
  if (choice !== null) return choiceText(choice);
  return text === "" ? en.activity.vote.hiddenOption : text;
}

/** A poll's question in words. */
export function questionOf({ subject }: Pick<PollViewModel, "subject">): string {
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

/** How members vote: a single choice, thumbs, or votes to share out. */
export type Manner = "single" | "thumbs" | "shared";

export function mannerOf({ budget, cap }: Pick<PollViewModel, "budget" | "cap">): Manner {
  if (budget === 1) return "single";
  return budget === null && cap === 1 ? "thumbs" : "shared";
}

/** The instruction shown before voting. */
export function votingInstruction(poll: Pick<PollViewModel, "budget" | "cap">): string {
  const { budget, cap } = poll;
  switch (mannerOf(poll)) {
    case "single":
      return en.activity.vote.single;
    case "thumbs":
      return en.activity.vote.thumbs;
    case "shared":
      return budget === null ? en.activity.vote.each(cap) : en.activity.vote.several(budget, cap);
  }
}
