import { RestError } from "@azure/data-tables";

/** Why a call failed, as far as what to do next depends on it. */
export type Failure =
  /** a row of that key exists */
  | "exists"
  /** the row changed since its ETag was read */
  | "changed"
  | "missing"
  /** the same call may succeed later; whether this one happened is not known */
  | "passing"
  /** the same call will always fail */
  | "refused";

const failureOfCode: Readonly<Record<string, Failure>> = {
  EntityAlreadyExists: "exists",
  TableAlreadyExists: "exists",
  UpdateConditionNotSatisfied: "changed",
  ConditionNotMet: "changed",
  ResourceNotFound: "missing",
  EntityNotFound: "missing",
  TableBeingDeleted: "passing",
};
const passingStatuses = new Set([408, 429, 500, 502, 503, 504]);

/** The service's error code: in `details` for a single call, on the error itself for a batch (teams-facts.md). */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof RestError)) return undefined;
  const details = error.details as { odataError?: { code?: unknown } } | undefined;
  const single = details?.odataError?.code;
  return typeof single === "string" ? single : error.code;
}

/** What became of a call that threw. */
export function failureOf(error: unknown): Failure {
  // What is no answer of the service is a reset, a time-out, a broken reply: nobody knows what was done.
  if (!(error instanceof RestError) || error.statusCode === undefined)
    return isOurs(error) ? "refused" : "passing";
  const known = failureOfCode[codeOf(error) ?? ""];
  if (known !== undefined) return known;
  // A precondition that fails is unmistakable even where a proxy swallowed the code.
  if (error.statusCode === 412) return "changed";
  // A success that is an error all the same is an answer that broke off on its way.
  return error.statusCode < 400 || passingStatuses.has(error.statusCode) ? "passing" : "refused";
}

/** An error in how we called, rather than on the way. */
const isOurs = (error: unknown): boolean => error instanceof TypeError || error instanceof RangeError;

/** How long the service asks us to wait, in milliseconds. */
export function waitAskedFor(error: unknown): number {
  if (!(error instanceof RestError)) return 0;
  const seconds = Number(error.response?.headers.get("retry-after") ?? "0");
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}
