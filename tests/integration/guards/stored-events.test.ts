import { beforeAll, describe, expect, test } from "vitest";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "@guildhall/shared/app/event-versions";
import { EVENTS, readShapes } from "./guarded.ts";
import { recordedLife } from "./recorded-life.ts";
import { changeOf, forgottenIn, type Held, missingOf, UNCHANGED } from "./shapes-held.ts";

let held: Held;

beforeAll(async () => {
  held = { now: EVENTS.shapes(await recordedLife()), recorded: await readShapes(EVENTS) };
});

const known = { ...COMMUNITY_EVENTS, ...SESSION_EVENTS };
const all = Object.entries(known);

describe("what is stored", () => {
  test.each(all)("%s does not change its shape without a new version", (type, versions) => {
    expect(changeOf(held, type, versions, "its feature, or in shared/app/event-versions.ts")).toBe(UNCHANGED);
  });

  test.each(all)("%s has an upcast for every step of its versions", (type, versions) => {
    expect(missingOf(held, type, versions)).toEqual([]);
  });

  test("every event that was ever stored is known", () => {
    expect(forgottenIn(held, known)).toEqual([]);
  });
});
