import { RestError } from "@azure/data-tables";
import { describe, expect, it } from "vitest";
import { codeOf, failureOf } from "./failures.ts";

/** As the client throws for a single call: the code lies in the details. */
function single(statusCode: number, code: string): RestError {
  const error = new RestError("failed", { statusCode });
  error.details = { odataError: { code } };
  return error;
}

/** As the client throws for a transaction: the code lies on the error. */
const batch = (statusCode: number, code: string): RestError => new RestError("failed", { statusCode, code });

describe.each([
  ["a single call", single],
  ["a transaction", batch],
] as const)("the failure of %s", (_, fail) => {
  it.each([
    [409, "EntityAlreadyExists", "exists"],
    [412, "UpdateConditionNotSatisfied", "changed"],
    [412, "SomethingNew", "changed"],
    [404, "ResourceNotFound", "missing"],
    [404, "TableNotFound", "refused"],
    [409, "TableBeingDeleted", "passing"],
    [400, "InvalidInput", "refused"],
    [401, "InvalidAuthenticationInfo", "denied"],
    [403, "AuthenticationFailed", "denied"],
    [403, "AuthorizationPermissionMismatch", "denied"],
    [413, "RequestBodyTooLarge", "refused"],
    [429, "TooManyRequests", "passing"],
    [500, "OperationTimedOut", "passing"],
    [503, "ServerBusy", "passing"],
  ])("with status %i and code %s is: %s", (status, code, failure) => {
    expect(codeOf(fail(status, code))).toBe(code);
    expect(failureOf(fail(status, code))).toBe(failure);
  });
});

describe("a failure without an answer of the service", () => {
  it.each([
    ["a reset", new RestError("socket hang up", { code: "ECONNRESET" })],
    ["a time-out", new Error("no answer within 4000 ms")],
    ["a reply that broke off", new RestError("unexpected end", { code: "PARSE_ERROR", statusCode: 200 })],
  ])("%s passes", (_, error) => expect(failureOf(error)).toBe("passing"));

  it("a bug in our call does not", () => expect(failureOf(new TypeError("no partition"))).toBe("refused"));
});
