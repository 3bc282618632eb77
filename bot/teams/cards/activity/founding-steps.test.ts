import { expect, test } from "vitest";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { foundingSteps } from "./founding-steps.ts";
import { texts } from "../testing/english.ts";

test("CARD-6: the topics step is done once topics are planned, even without a vote, as in the tab", () => {
  const guild = new Founding();
  const topics = () => foundingSteps({ state: guild.state, texts }).find(({ name }) => name === "topics");
  expect(topics()).toMatchObject({ is: "todo", status: "Nobody is asked yet." });
  const topic = guild.offer(TOM, "Design tokens");
  expect(topics()).toMatchObject({ is: "todo", status: "There are topics. Nobody has voted on them yet." });
  guild.do(PRIYA, { type: "planTopic", topic });
  expect(topics()).toMatchObject({ is: "done", status: "There are topics, and a session for some of them." });
});
