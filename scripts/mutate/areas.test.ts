import { describe, expect, test } from "vitest";
import { AREAS, mutated, targets } from "./areas.ts";

const chosen = (paths: readonly string[]) =>
  targets(paths).map(({ area, paths: within }) => [area.name, ...within]);

describe("what npm run mutate changes", () => {
  test("is every area if nothing is named", () => {
    expect(chosen([])).toEqual(AREAS.map(({ name, folder }) => [name, folder]));
  });

  test("is what is named, by area, however the path is written", () => {
    const paths = ["./shared/domain/session/", "bot/teams/cards/message.ts", "shared\\domain\\kernel"];
    expect(chosen(paths)).toEqual([
      ["domain", "shared/domain/session", "shared/domain/kernel"],
      ["cards", "bot/teams/cards/message.ts"],
    ]);
  });

  test.for(["shared/app", "shared/domains", "tab"])("is nothing outside the areas: %s", (path) => {
    expect(() => chosen([path])).toThrow(`${path} is in none of shared/domain`);
  });

  test("leaves out the tests, and what only tests use", () => {
    const [target] = targets(["shared/domain/session", "shared/domain/rules.ts"]);
    expect(target && mutated(target)).toEqual([
      "shared/domain/session/**/*.ts",
      "shared/domain/rules.ts",
      "!**/*.test.ts",
      "!**/testing/**",
    ]);
  });
});
