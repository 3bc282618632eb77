import type { Feature, OfType } from "../../kernel/feature.ts";
import type { TakeawayId } from "../../kernel/ids.ts";
import { slicesOf } from "../../kernel/slices.ts";
import { answerQuestion, recordQuestions, removeAnswer, removeQuestion } from "./decide.ts";
import type { QuestionsEvent, QuestionsPart, QuestionsUses } from "./part.ts";
import { isOpenQuestion, type Question, type QuestionsState, withoutForgotten } from "./state.ts";

/** What sessions could not answer: it is open until somebody answers it. */
export const questions: Feature<QuestionsPart, QuestionsUses> = {
  uses: { sessions: true },
  initial: { questions: [] },
  fold: 1,
  commands: { answerQuestion, removeAnswer, removeQuestion },
  about(command, { questions: all }, { member }) {
    const found = all.find(({ id }) => id === command.question);
    if (found === undefined) return { own: null };
    switch (command.type) {
      case "answerQuestion":
        return {};
      case "removeAnswer":
        return { own: found.answer?.by === member };
      case "removeQuestion":
        return { own: found.author === member };
    }
  },
  systemCommands: { recordQuestions },
  events: {
    QuestionsNoted: { version: 1, evolve: noted },
    QuestionAnswered: {
      version: 1,
      evolve: (state, { question, text, by, at }) => changed(state, question, { answer: { text, by, at } }),
    },
    AnswerRemoved: {
      version: 1,
      evolve: (state, { question }) => changed(state, question, { answer: null }),
    },
    QuestionRemoved: {
      version: 1,
      evolve: (state, { question, at }) => changed(state, question, { answer: null, removedAt: at }),
      // The recap of the last session says what it left, and no more of it than that.
      effects: ({ question }, { before }, { sessions: { last } }) =>
        before.questions
          .filter(({ id, session }) => id === question && session === last?.id)
          .map(({ session }) => ({ kind: "post", message: { kind: "recap", session } })),
    },
  },
  follows: {
    /** It reads as its author words it (SPEC TAKE-4). */
    TakeawayEditRecorded: { evolve: (state, { takeaway, text }) => changed(state, takeaway, { text }) },
    /** Its questions are among its takeaways again, where they can be removed for good. */
    SessionReopened: {
      evolve: ({ questions: all }, { session }) => ({
        questions: all.filter((each) => each.session !== session || !isOpenQuestion(each)),
      }),
    },
  },
  offers: () => ({}),
  view({ questions: all }) {
    const shown = all.filter(({ removedAt }) => removedAt === null);
    return {
      questions: shown.map(({ id }) => id),
      removedQuestions: all.filter(({ removedAt }) => removedAt !== null).map(({ id }) => id),
      ...slicesOf(
        "question",
        shown.map((question) => [question.id, question]),
      ),
    };
  },
};

/** A reopened session reports all of its questions again: those that were answered or removed stay so. */
function noted(
  { questions: all }: QuestionsState,
  { session, number, questions: told }: OfType<QuestionsEvent, "QuestionsNoted">,
): QuestionsState {
  const known = new Map(all.map(({ id, answer, removedAt }) => [id, { answer, removedAt }]));
  return {
    questions: withoutForgotten([
      ...all.filter((each) => each.session !== session),
      ...told.map((question): Question => ({
        ...{ ...question, session, number },
        ...(known.get(question.id) ?? { answer: null, removedAt: null }),
      })),
    ]),
  };
}

const changed = (
  { questions: all }: QuestionsState,
  id: TakeawayId,
  to: Partial<Question>,
): QuestionsState => ({
  questions: withoutForgotten(all.map((each) => (each.id === id ? { ...each, ...to } : each))),
});
