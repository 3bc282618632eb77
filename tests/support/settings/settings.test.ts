import { describe, expect, test } from "vitest";
import { parseConfig } from "../../../bot/config/parse.ts";
import { documentedTicketKey, federated } from "../../../bot/config/testing/environments.ts";
import { mistakes, problemsAfter } from "./mistakes.ts";
import { variables } from "../../../bot/config/variables.ts";

const all = mistakes(documentedTicketKey);

test("a deployment whose app trusts the managed identity starts", () => {
  expect(parseConfig(federated).bot).toMatchObject({
    type: "SingleTenant",
    credential: { kind: "federated" },
  });
});

describe("OPS-6: what cannot be right stops the start with one sentence that names the setting:", () => {
  test.each(all.map((mistake) => [mistake.name, mistake.did, mistake] as const))(
    "%s %s",
    (name, _, mistake) => {
      const problems = problemsAfter(federated, mistake);
      expect(problems.map((problem) => problem.name)).toEqual([name]);
      expect(problems[0]?.wrong).toMatch(/^(is|must|has) .{10,}/);
    },
  );

  test("each setting that can be wrong is in the list", () => {
    const free = ["PRIVACY_TEXT", "TERMS_TEXT"];
    const named = new Set(all.map(({ name }) => name));
    expect(Object.keys(variables.shape).filter((name) => !named.has(name))).toEqual(free);
  });
});
