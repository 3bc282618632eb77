import type { Decision } from "../../kernel/decider.ts";
import type { Given, GivenByMember, OfType } from "../../kernel/feature.ts";
import type { TakeawayId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import type { RecordQuestions } from "../../session/reports.ts";
import type { QuestionsCommand, QuestionsEvent, QuestionsUses } from "./part.ts";
import type { Question, QuestionsState } from "./state.ts";

type Command<Type> = OfType<QuestionsCommand, Type>;
type ByMember = GivenByMember<QuestionsUses>;
type Decided = Decision<QuestionsEvent>;

/** The first answer stays: whoever knows better than it removes nothing by answering, too. */
export const answerQuestion = (
  { question: id, text: typed }: Command<"answerQuestion">,
  state: QuestionsState,
  given: ByMember,
): Decided =>
  onQuestion(state, id, given, ({ answer }) => {
    const { ref: by } = given.actor;
    if (answer !== null && answer.by !== by) return refuse({ code: "questionAnswered" });
    const text = parseLine(typed, "answer", LIMITS.takeaway);
    if (!text.ok) return text;
    if (answer?.text === text.value) return ok([]);
    return ok([{ type: "QuestionAnswered", question: id, text: text.value, by, at: given.meta.at }]);
  });

export const removeAnswer = (
  { question: id }: Command<"removeAnswer">,
  state: QuestionsState,
  given: ByMember,
): Decided =>
  onQuestion(state, id, given, ({ answer }) =>
    ok(answer === null ? [] : [{ type: "AnswerRemoved", question: id }]),
  );

export const removeQuestion = (
  { question: id }: Command<"removeQuestion">,
  state: QuestionsState,
  given: ByMember,
): Decided =>
  onQuestion(state, id, given, () => ok([{ type: "QuestionRemoved", question: id, at: given.meta.at }]));

/** If the session runs again, its next end reports its questions as they are then. */
export function recordQuestions(
  { session, number, questions }: RecordQuestions,
  _state: QuestionsState,
  { uses }: Given<QuestionsUses>,
): Decided {
  if (uses.sessions.running?.id === session) return ok([]);
  return ok([{ type: "QuestionsNoted", session, number, questions }]);
}

/** While its session runs again, a question is one of its takeaways and is changed there (SPEC ASK-3). */
function onQuestion(
  { questions }: QuestionsState,
  id: TakeawayId,
  { uses }: ByMember,
  then: (question: Question) => Decided,
): Decided {
  const question = questions.find((each) => each.id === id);
  if (question === undefined || question.removedAt !== null) return refuse({ code: "noSuchQuestion" });
  if (question.session === uses.sessions.running?.id) return refuse({ code: "sessionRunning" });
  return then(question);
}
