import { expect, test } from "vitest";
import { committedSignal, type Committed } from "@guildhall/shared/app/committed";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { logCommits } from "./commit-log.ts";

const stream = { kind: "community", id: communityId("guild") } as const;
const here = (version: number, commands: number): Committed => ({
  ...{ stream, version, commands },
  written: { where: "here", due: [] },
});
const elsewhere: Committed = { stream, version: 3, commands: 9, written: { where: "elsewhere" } };

test("STORE-17: the log counts what was stored, once a minute, and names no stream", async () => {
  const environment = manualEnvironment();
  const logged: object[] = [];
  const note = (fields: object): void => void logged.push(fields);
  const log = { info: note, warn: note, error: note };
  const committed = committedSignal(log);
  const stop = logCommits(committed, { environment, log });
  committed.tell(here(1, 4));
  committed.tell(here(2, 1));
  committed.tell(elsewhere);
  await environment.advance(MINUTE);
  await environment.advance(MINUTE);
  expect(logged).toEqual([{ stored: 2, commands: 5, read: 1 }]);
  committed.tell(here(4, 1));
  stop();
  await environment.advance(MINUTE);
  expect(logged).toHaveLength(1);
});
