import { beforeAll, describe, expect, test } from "vitest";
import { STREAM_KINDS } from "@guildhall/shared/app/stream-kinds";
import { FOLDS, readShapes } from "./guarded.ts";
import { recordedLife } from "./recorded-life.ts";
import type { Held } from "./shapes-held.ts";

let held: Held;

beforeAll(async () => {
  held = { now: FOLDS.shapes(await recordedLife()), recorded: await readShapes(FOLDS) };
});

describe("the content of snapshots", () => {
  test.each(["community", "session"] as const)("of a %s does not change without a new fold", (kind) => {
    const { fold } = STREAM_KINDS[kind].decider;
    const name = `${kind} ${fold}`;
    const words =
      `The state of a ${kind} has changed, and snapshots of fold ${fold} would be read as if they were of today.\n` +
      "Raise the fold of the feature whose state it is, or of the session's decider, and record the new one:\n" +
      "  node tests/integration/guards/record.ts";
    expect(held.recorded[name] === held.now[name] ? "unchanged" : words).toBe("unchanged");
  });
});
