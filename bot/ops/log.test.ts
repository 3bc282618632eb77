import { expect, test } from "vitest";
import { createLog } from "./log.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(createLog({ write: (line) => void lines.push(line) }));
  return JSON.parse(lines.join("")) as Record<string, unknown>;
}

test("a line says when, how severe and what, and nothing about the machine", () => {
  const line = logged((log) => log.warn({ stream: "session-1" }, "slow"));
  const { time, ...rest } = line;
  expect(Date.parse(String(time))).not.toBeNaN();
  expect(rest).toEqual({ level: "warn", stream: "session-1", msg: "slow" });
});

test("an error is written with what helps to find it, without what is attached to it", () => {
  const error = Object.assign(new Error("Refused"), {
    code: "E1",
    request: { headers: { authorization: "Bearer of-secrets" } },
    cause: new TypeError("deeper"),
  });
  const line = logged((log) => log.error({ error }, "failed"));
  expect(line["error"]).toMatchObject({ name: "Error", code: "E1", cause: { name: "TypeError" } });
  expect(JSON.stringify(line)).not.toContain("of-secrets");
});
