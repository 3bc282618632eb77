import { describe, expect, test } from "vitest";
import { startOptions } from "./options.ts";

describe("the options of npm start", () => {
  test("default to the well-known ports and the example community", () => {
    expect(startOptions([], {})).toEqual({ port: 3978, teamsPort: 3979, empty: false });
  });

  test("are set by --empty and the two variables", () => {
    const options = startOptions(["--empty"], { PORT: "4000", TEAMS_PORT: "4001" });
    expect(options).toEqual({ port: 4000, teamsPort: 4001, empty: true });
  });

  test.for([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["TEAMS_PORT", "0"],
  ] as const)("name the variable when %s is %s", ([name, text]) => {
    expect(() => startOptions([], { [name]: text })).toThrow(`${name} is ${text}`);
  });

  test("refuse one port for both servers", () => {
    expect(() => startOptions([], { PORT: "3979" })).toThrow("both 3979");
  });

  test("refuse unknown arguments", () => {
    expect(() => startOptions(["--emtpy"], {})).toThrow("--emtpy");
  });
});
