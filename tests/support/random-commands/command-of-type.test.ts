import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { communityCommand, sessionCommand } from "@guildhall/shared/protocol/commands";
import { expect, test } from "vitest";
import { COMMAND_TYPES, commandOfType, isOfCommunity, NUMBERS } from "./command-of-type.ts";

const numbers = Array.from({ length: NUMBERS }, (_, n) => n);
const fitting = { now: Date.UTC(2026, 0, 5), values: { member: [memberRef("priya")] } };

test.each(COMMAND_TYPES)("%s is drawn from its schema, whatever its number", (type) => {
  const schema = isOfCommunity(type) ? communityCommand : sessionCommand;
  for (const n of numbers) {
    const command = commandOfType(type, n)(fitting);
    expect(schema.parse(command)).toEqual(command);
    expect(command).toHaveProperty("type", type);
  }
});

test("what a command is about is put in when its turn comes", () => {
  const [first, then] = ["next", "last"].map((topic) =>
    commandOfType("planTopic", 3)({ ...fitting, values: { topic: [topic] } }),
  );
  expect(first).toEqual({ type: "planTopic", topic: "next" });
  expect(then).toEqual({ type: "planTopic", topic: "last" });
});

test("the first command of a type says everything that there is to say", () => {
  const values = { session: ["next-week"] };
  expect(commandOfType("begin", 0)({ ...fitting, values })).toEqual({ type: "begin", session: "next-week" });
  expect(commandOfType("begin", 0)(fitting)).toEqual({ type: "begin", session: null });
});
