import { isOpenQuestion, type Question } from "../domain/community/questions/part.ts";
import type { MemberRef, TakeawayId } from "../domain/kernel/ids.ts";
import { may } from "./may.ts";
import type { CommunityReader } from "./reader.ts";

/** A question as somebody reads it. */
export interface QuestionReading extends Question {
  /** whether they may answer it, or reword their own answer */
  readonly mayAnswer: boolean;
  readonly mayRemoveAnswer: boolean;
  readonly mayRemove: boolean;
}

export interface QuestionsReading {
  /** oldest first */
  readonly open: readonly QuestionReading[];
  /** open or answered, as far as the community remembers it */
  readonly find: (id: TakeawayId) => QuestionReading | undefined;
  readonly isRemoved: (id: TakeawayId) => boolean;
}

/** The community's questions. While a session runs again, its own are among its takeaways instead. */
export function readQuestions(reader: CommunityReader): QuestionsReading {
  const { slices } = reader;
  const running = slices.community?.running?.id ?? null;
  const all = (slices.questions ?? [])
    .flatMap((id) => slices[`question:${id}`] ?? [])
    .filter(({ session }) => session !== running);
  const known = new Map(all.map((question) => [question.id, question]));
  return {
    open: all.filter(isOpenQuestion).map((question) => readQuestion(reader, question)),
    find(id) {
      const question = known.get(id);
      return question && readQuestion(reader, question);
    },
    isRemoved: (id) => slices.removedQuestions?.includes(id) === true,
  };
}

function readQuestion(reader: CommunityReader, question: Question): QuestionReading {
  const { me } = reader;
  const { answer } = question;
  const isMine = (who: MemberRef): boolean => me !== null && who === me.ref;
  return {
    ...question,
    mayAnswer: may(reader, "answerQuestion") && (answer === null || isMine(answer.by)),
    mayRemoveAnswer: answer !== null && may(reader, "removeAnswer", { own: isMine(answer.by) }),
    mayRemove: may(reader, "removeQuestion", { own: isMine(question.author) }),
  };
}
