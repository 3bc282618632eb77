import { expect, test } from "vitest";
import type { Log } from "@guildhall/shared/app/log";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { createKeyRotation } from "./key-rotation.ts";

function rotating(ids: readonly string[], results: readonly (number | Error)[]) {
  const environment = manualEnvironment();
  const said: unknown[] = [];
  const log: Log = {
    info: (fields, message) => void said.push([fields, message]),
    warn: (_, message) => void said.push(message),
    error() {},
  };
  let tries = 0;
  const rewrap = (): Promise<number> => {
    const result = results[tries] ?? 0;
    tries += 1;
    return typeof result === "number" ? Promise.resolve(result) : Promise.reject(result);
  };
  const keys = ids.map((id) => ({ id }));
  const rotation = createKeyRotation({ keys, sealKeys: { rewrap }, environment, log });
  return { environment, said, rotation, tries: () => tries };
}

test("a deployment with older keys reports once no seal key needs them any more, after a retry (SEC-28)", async () => {
  const { environment, said, rotation, tries } = rotating(
    ["2026-11", "2026-05", "2025-11"],
    [new StorageError("away", true), 7],
  );
  rotation.start();
  await environment.advance(0);
  expect(said).toEqual([expect.stringContaining("not every seal key")]);
  await environment.advance(MINUTE);
  expect(said.slice(1)).toEqual([
    [
      { current: "2026-11", older: ["2026-05", "2025-11"], wrapped: 7 },
      "no seal key needs the older keys of SEAL_KEYS any more",
    ],
  ]);
  await environment.advance(60 * MINUTE);
  expect(tries()).toBe(2);
});

test("a deployment with one key reads nothing (SEC-28)", async () => {
  const { environment, said, rotation, tries } = rotating(["2026-11"], []);
  rotation.start();
  await environment.advance(MINUTE);
  expect([tries(), said]).toEqual([0, []]);
});

test("a server that stops does not try again (SEC-28)", async () => {
  const { environment, rotation, tries } = rotating(["b", "a"], [new StorageError("away", true), 1]);
  rotation.start();
  await rotation.stop();
  await environment.advance(5 * MINUTE);
  expect(tries()).toBe(1);
});
