import { describe, expect, test } from "vitest";
import type { Log } from "@guildhall/shared/app/log";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { StorageDeniedError, StorageError } from "@guildhall/shared/ports/storage-error";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { NoStorageError, prepareStorage } from "./prepared-storage.ts";

const denied = new StorageDeniedError("The table Streams could not be created: AuthorizationFailure");
const away = new StorageError("Storage did not answer properly: no answer", true);
const refused = new StorageError("The table Streams could not be created: InvalidResourceName", false);

function starting(failures: (at: number) => Error | null) {
  const environment = manualEnvironment();
  const began = environment.now();
  const said: string[] = [];
  const log: Log = { info() {}, warn: (_, message) => void said.push(message), error() {} };
  let tries = 0;
  const prepare = (): Promise<void> => {
    tries += 1;
    const failure = failures(environment.now() - began);
    return failure === null ? Promise.resolve() : Promise.reject(failure);
  };
  const prepared = prepareStorage(prepare, { environment, log });
  let outcome: unknown = "waiting";
  prepared.ready.then(
    (ready) => (outcome = ready),
    (error: unknown) => (outcome = error),
  );
  return { environment, said, stop: () => prepared.stop(), tries: () => tries, outcome: () => outcome };
}

describe("storage at the start", () => {
  test("that is ready is not waited for, and nothing is logged (OPS-8)", async () => {
    const start = starting(() => null);
    await start.environment.advance(0);
    expect([start.outcome(), start.tries(), start.said]).toEqual([true, 1, []]);
  });

  test.each([
    ["does not let the server in", denied, /newly assigned role/],
    ["does not answer", away, /does not answer yet/],
  ])("that %s is waited for, which is logged from time to time (OPS-8)", async (_, failure, words) => {
    const start = starting((at) => (at < 4.5 * MINUTE ? failure : null));
    await start.environment.advance(4.4 * MINUTE);
    expect(start.outcome()).toBe("waiting");
    expect(start.said).toHaveLength(5);
    for (const line of start.said) expect(line).toMatch(words);
    await start.environment.advance(0.2 * MINUTE);
    expect(start.outcome()).toBe(true);
  });

  test.each([
    [
      "has not let the server in",
      denied,
      /10 minutes.*role Storage Table Data Contributor.*AuthorizationFailure/,
    ],
    ["has not answered", away, /10 minutes.*address/],
  ])(
    "that %s for ten minutes ends the start with advice on what to check (OPS-8)",
    async (_, failure, words) => {
      const start = starting(() => failure);
      await start.environment.advance(9.9 * MINUTE);
      expect(start.outcome()).toBe("waiting");
      await start.environment.advance(0.2 * MINUTE);
      expect(start.outcome()).toBeInstanceOf(NoStorageError);
      expect(String(start.outcome())).toMatch(words);
    },
  );

  test.each([
    ["a refusal", refused],
    ["a defect", new TypeError("bug")],
  ])("is not waited for after %s, which waiting cannot fix (OPS-8)", async (_, failure) => {
    const start = starting(() => failure);
    await start.environment.advance(0);
    expect([start.outcome(), start.tries()]).toEqual([failure, 1]);
  });

  test("is no longer waited for once the server is told to stop (OPS-8)", async () => {
    const start = starting(() => denied);
    await start.environment.advance(MINUTE);
    start.stop();
    await start.environment.advance(0);
    expect(start.outcome()).toBe(false);
    const tries = start.tries();
    await start.environment.advance(20 * MINUTE);
    expect(start.tries()).toBe(tries);
  });
});
