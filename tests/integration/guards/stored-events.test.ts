import { beforeAll, describe, expect, test } from "vitest";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "@guildhall/shared/app/event-versions";
import { EVENTS, readShapes, type Shapes } from "./guarded.ts";
import { recordedLife, type RecordedLife } from "./recorded-life.ts";

let life: RecordedLife;
let now: Shapes;
let recorded: Shapes;

beforeAll(async () => {
  life = await recordedLife();
  now = EVENTS.shapes(life);
  recorded = await readShapes(EVENTS);
});

const all = Object.entries({ ...COMMUNITY_EVENTS, ...SESSION_EVENTS });

describe("what is stored", () => {
  test.each(all)("%s does not change its shape without a new version", (type, { version }) => {
    const nowhere = `Nothing in tests/integration/guards/{life,founding-life}.ts leads to ${type}: let it happen there`;
    expect(life.events.has(type) ? "" : nowhere).toBe("");
    const words =
      `The stored shape of ${type} has changed, and streams that exist hold version ${version} of it.\n` +
      `Raise its version where the event is defined, with an upcast from ${version}, and record the new one:\n` +
      "  node tests/integration/guards/record.ts\n" +
      "An event that is new is recorded with the same command.";
    const name = `${type} ${version}`;
    expect(recorded[name] === now[name] ? "unchanged" : words).toBe("unchanged");
  });

  test.each(all)("%s has an upcast for every step of its versions", (type, { version, upcasts }) => {
    expect(upcasts).toHaveLength(version - 1);
    for (let older = 1; older <= version; older += 1) expect(recorded).toHaveProperty([`${type} ${older}`]);
  });

  test("no event that was ever stored is forgotten", () => {
    const known = new Set(all.map(([type]) => type));
    const forgotten = Object.keys(recorded).filter(
      (entry) => !known.has(entry.slice(0, entry.lastIndexOf(" "))),
    );
    expect(forgotten, "Streams that exist hold these events: a server must know them for good").toEqual([]);
  });
});
