import { expect, it } from "vitest";
import { viewCommunity } from "../domain/community/view.ts";
import { ANA, LEE, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readHelp, whoKnows } from "./help.ts";
import { NOTHING_OWN } from "./reader.ts";

function reader() {
  const guild = new Founding();
  const said = [
    [TOM, "Design tokens"],
    [TOM, "機械学習"],
    [ANA, "Déploiements"],
    [LEE, "Tokens of all kinds"],
  ] as const;
  for (const [who, to] of said) guild.do(who, { type: "changeHelp", was: null, text: to });
  const me = { ref: TOM, meetingOrganiser: false };
  return { slices: viewCommunity(guild.state), mine: NOTHING_OWN, me, people: null };
}

const found = (words: string) => whoKnows(reader(), words).map(({ member }) => member);

it("HELP-4: whoever can help is found by the beginnings of words, as texts are", () => {
  expect(found("tok")).toEqual([TOM, LEE]);
  expect(found("design TOKENS")).toEqual([TOM]);
  expect(found("deploiement")).toEqual([ANA]);
  expect(found("学習")).toEqual([TOM]);
  expect(found("okens")).toEqual([]);
  expect(found(" ")).toEqual([]);
});

it("HELP-1: one reads apart what oneself can help with, and what others can", () => {
  const { mine, others } = readHelp(reader());
  expect(mine).toEqual(["Design tokens", "機械学習"]);
  expect(others.map(({ member }) => member)).toEqual([ANA, LEE]);
});
