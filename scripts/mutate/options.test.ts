import { describe, expect, test } from "vitest";
import { mutateOptions } from "./options.ts";

describe("the options of npm run mutate", () => {
  test("try every mutant unless a sample is asked for", () => {
    expect(mutateOptions(["shared/domain"])).not.toHaveProperty("sample");
  });

  test("take a sample, of the first seed unless another is given", () => {
    expect(mutateOptions(["--sample", "400"]).sample).toEqual({ size: 400, seed: 1 });
    expect(mutateOptions(["--sample", "400", "--seed", "7"]).sample).toEqual({ size: 400, seed: 7 });
  });

  test.for([
    ["sample", "none"],
    ["sample", "0"],
    ["seed", "1.5"],
  ] as const)("name the option when --%s is %s", ([name, text]) => {
    expect(() => mutateOptions(["--sample", "1", `--${name}`, text])).toThrow(`--${name} is ${text}`);
  });
});
