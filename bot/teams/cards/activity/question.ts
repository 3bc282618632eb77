import type { Poll } from "@guildhall/shared/domain/community/polls/part";
import { activities } from "../../../messages/activities.ts";

/** What a poll asks; may contain what a person typed. */
export function questionOf({ subject }: Poll): string {
  const { question } = activities.vote;
  switch (subject.kind) {
    case "asked":
      return subject.question;
    case "logistics":
      return question[subject.element];
    case "contract":
    case "backlog":
      return question[subject.kind];
  }
}
