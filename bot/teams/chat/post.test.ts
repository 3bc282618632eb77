import { expect, test } from "vitest";
import { ConnectorError } from "../connector/connector-error.ts";
import { fateOf } from "./post.ts";

const now = 1_000_000;

test.each([
  ["429 with a time", { status: 429, arrived: true, retryAfter: 5_000 }, { kind: "later", at: now + 5_000 }],
  ["429 without one", { status: 429, arrived: true }, { kind: "later", at: now + 30_000 }],
  ["401", { status: 401, arrived: true }, { kind: "later", at: now + 30_000 }],
  ["412", { status: 412, arrived: true }, { kind: "later", at: now + 30_000 }],
  ["502", { status: 502, arrived: true }, { kind: "unknown" }],
  ["504", { status: 504, arrived: true }, { kind: "unknown" }],
  ["403", { status: 403, arrived: true }, { kind: "impossible" }],
  ["404", { status: 404, arrived: true }, { kind: "impossible" }],
  ["413", { status: 413, arrived: true }, { kind: "impossible" }],
  ["500", { status: 500, arrived: true }, { kind: "unknown" }],
  ["503", { status: 503, arrived: true }, { kind: "unknown" }],
  ["408", { status: 408, arrived: true }, { kind: "unknown" }],
  ["no answer", { status: null, arrived: true }, { kind: "unknown" }],
  ["no connection", { status: null, arrived: false }, { kind: "later", at: now + 30_000 }],
  ["a service off the list", { status: 403, arrived: false }, { kind: "impossible" }],
])("after %s a send is %j", (_, failure, fate) => {
  expect(fateOf(new ConnectorError(failure), now)).toEqual(fate);
});

test("after anything else the result is unknown", () => {
  expect(fateOf(new TypeError("bug"), now)).toEqual({ kind: "unknown" });
});
