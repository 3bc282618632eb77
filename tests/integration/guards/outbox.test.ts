import { beforeAll, describe, expect, test } from "vitest";
import { OUTBOX_VERSIONS } from "@guildhall/shared/app/outbox-versions";
import { OUTBOX, readShapes } from "./guarded.ts";
import { recordedLife } from "./recorded-life.ts";
import { changeOf, forgottenIn, type Held, missingOf, UNCHANGED } from "./shapes-held.ts";

let held: Held;
let written: readonly string[];

beforeAll(async () => {
  const life = await recordedLife();
  written = [...life.outbox.keys()];
  held = { now: OUTBOX.shapes(life), recorded: await readShapes(OUTBOX) };
});

const all = Object.entries(OUTBOX_VERSIONS);

describe("the outbox", () => {
  test.each(all)("STORE-16: %s does not change its shape without a new version", (name, versions) => {
    expect(changeOf(held, name, versions, "shared/app/outbox-versions.ts")).toBe(UNCHANGED);
  });

  test.each(all)("%s has an upcast for every step of its versions", (name, versions) => {
    expect(missingOf(held, name, versions)).toEqual([]);
  });

  test("has a version for every effect, and every kind of row that was ever written is known", () => {
    expect(written.filter((name) => !Object.hasOwn(OUTBOX_VERSIONS, name))).toEqual([]);
    expect(forgottenIn(held, OUTBOX_VERSIONS)).toEqual([]);
  });
});
