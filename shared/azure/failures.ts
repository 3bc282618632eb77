import { RestError } from "@azure/data-tables";
import { StorageDeniedError, StorageError } from "../ports/storage-error.ts";

/** Why a call failed, as far as it matters for what to do next. */
export type Failure =
  /** a row of that key exists */
  | "exists"
  /** the row changed since its ETag was read */
  | "changed"
  | "missing"
  /** the same call may succeed later; whether this one took effect is unknown */
  | "passing"
  /** the service denies us access */
  | "denied"
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

/** The service's error code: in `details` for a single call, on the error itself for a batch. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof RestError)) return undefined;
  const details = error.details as { odataError?: { code?: unknown } } | undefined;
  const single = details?.odataError?.code;
  return typeof single === "string" ? single : error.code;
}

/** Classifies what a call threw. */
export function failureOf(error: unknown): Failure {
  // No answer from the service (a reset, a time-out, a broken reply): whether the call took effect is unknown.
  if (!(error instanceof RestError) || error.statusCode === undefined)
    return isOurs(error) ? "refused" : "passing";
  const known = failureOfCode[codeOf(error) ?? ""];
  if (known !== undefined) return known;
  // A failed precondition is certain even where a proxy swallowed the code.
  if (error.statusCode === 412) return "changed";
  if (error.statusCode === 401 || error.statusCode === 403) return "denied";
  // An error with a success status is an answer that broke off on its way.
  return error.statusCode < 400 || passingStatuses.has(error.statusCode) ? "passing" : "refused";
}

/** What callers get for a call that failed for good. */
export function errorOf(what: string, error: unknown): StorageError {
  const why = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
  const message = `${what}: ${why}`;
  return failureOf(error) === "denied"
    ? new StorageDeniedError(message, { cause: error })
    : new StorageError(message, false, { cause: error });
}

/** A bug in our call, rather than a failure on the way. */
const isOurs = (error: unknown): boolean => error instanceof TypeError || error instanceof RangeError;

/** How long the service asks us to wait, in milliseconds. */
export function waitAskedFor(error: unknown): number {
  if (!(error instanceof RestError)) return 0;
  const seconds = Number(error.response?.headers.get("retry-after") ?? "0");
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}
