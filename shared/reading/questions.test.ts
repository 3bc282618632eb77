import { expect, it } from "vitest";
import { takeawayId } from "../domain/kernel/ids.ts";
import { Guild } from "../testing/actions-guild.ts";
import { ANA, LEE, PRIYA, TOM } from "../testing/decider-samples.ts";
import { readQuestions } from "./questions.ts";
import { viewCommunity } from "../domain/community/view.ts";
import { NOTHING_OWN } from "./reader.ts";

const PAY = takeawayId("pay");

function asked(): Guild {
  const guild = new Guild();
  const session = guild.begin();
  guild.end(session);
  const questions = [{ id: PAY, text: "Who pays?", author: ANA }];
  guild.do("guildhall", { type: "recordQuestions", session, number: 1, questions });
  return guild;
}

const readAs = (guild: Guild, ref: typeof ANA | null) =>
  readQuestions({
    ...{ slices: viewCommunity(guild.state), mine: NOTHING_OWN, people: null },
    me: ref === null ? null : { ref, meetingOrganiser: false },
  });

it("ASK-2, ASK-4: any member may answer; whoever asked it and organisers may remove it", () => {
  const guild = asked();
  expect(readAs(guild, LEE).open).toMatchObject([{ id: PAY, mayAnswer: true, mayRemove: false }]);
  for (const who of [ANA, PRIYA]) expect(readAs(guild, who).find(PAY)?.mayRemove).toBe(true);
  expect(readAs(guild, null).find(PAY)).toMatchObject({ mayAnswer: true, mayRemove: false });
});

it("ASK-2, ASK-4: once it is answered only whoever did may reword it, and they and organisers remove the answer", () => {
  const guild = asked();
  guild.do(LEE, { type: "answerQuestion", question: PAY, text: "Each team" });
  expect(readAs(guild, TOM).open).toEqual([]);
  const mayOf = (who: typeof ANA) => {
    const question = readAs(guild, who).find(PAY);
    return [question?.mayAnswer, question?.mayRemoveAnswer];
  };
  expect([LEE, PRIYA, TOM].map(mayOf)).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ]);
  guild.do(ANA, { type: "removeQuestion", question: PAY });
  expect([readAs(guild, TOM).find(PAY), readAs(guild, TOM).isRemoved(PAY)]).toEqual([undefined, true]);
});

it("ASK-3: while its session runs again, a question is among its takeaways alone", () => {
  const guild = asked();
  guild.do(LEE, { type: "answerQuestion", question: PAY, text: "Each team" });
  guild.reopen();
  expect(readAs(guild, LEE).find(PAY)).toBeUndefined();
});
