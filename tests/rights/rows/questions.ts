import type { QuestionsPart } from "@guildhall/shared/domain/community/questions/part";
import { sessionId, takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { AUTHOR } from "../people.ts";
import type { FeatureRows } from "./row.ts";

export const questions: FeatureRows<QuestionsPart> = {
  heading: "Questions",
  people: {
    answerQuestion: ["Answer a question", (guild) => ({ question: guild.question(), text: "By use" })],
    removeAnswer: [
      "Remove an answer",
      (guild) => {
        const question = guild.question();
        guild.do(AUTHOR, { type: "answerQuestion", question, text: "By use" });
        return { question };
      },
    ],
    removeQuestion: ["Remove a question", (guild) => ({ question: guild.question() })],
  },
  guildhall: {
    recordQuestions: [
      "Note the questions that a session leaves",
      ({ state: { last } }) => ({
        ...{ session: last?.id ?? sessionId("earlier"), number: 1 },
        questions: [{ id: takeawayId("question"), text: "How are tokens named?", author: AUTHOR }],
      }),
    ],
  },
};
