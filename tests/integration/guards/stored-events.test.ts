import { beforeAll, describe, expect, test } from "vitest";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "@guildhall/shared/app/event-versions";
import { EVENTS, readShapes } from "./guarded.ts";
import { recordedLife } from "./recorded-life.ts";
import { expectUnchanged, expectUpcasts, forgottenIn, type Held } from "./shapes-held.ts";

let held: Held;

beforeAll(async () => {
  held = { now: EVENTS.shapes(await recordedLife()), recorded: await readShapes(EVENTS) };
});

const known = { ...COMMUNITY_EVENTS, ...SESSION_EVENTS };
const all = Object.entries(known);

describe("what is stored", () => {
  test.each(all)("%s does not change its shape without a new version", (type, versions) => {
    expectUnchanged(held, type, versions, "its feature, or in shared/app/event-versions.ts");
  });

  test.each(all)("%s has an upcast for every step of its versions", (type, versions) => {
    expectUpcasts(held, type, versions);
  });

  test("no event that was ever stored is forgotten", () => {
    const words = "Streams that exist hold these events: a server must know them for good";
    expect(forgottenIn(held, known), words).toEqual([]);
  });
});
