import { beforeAll, describe, expect, test } from "vitest";
import { PRESS_VERSIONS, readPress } from "../../../bot/teams/cards/activity/press.ts";
import { HERE, HERE_VERSIONS, readHere } from "../../../bot/teams/cards/here-press.ts";
import { readVoice, SAY, SAY_VERSIONS } from "../../../bot/teams/cards/voice-press.ts";
import { type CardPress, pressesIn } from "./card-presses.ts";
import { CARDS, readShapes } from "./guarded.ts";
import { recordedLife } from "./recorded-life.ts";
import { changeOf, type Held, missingOf, UNCHANGED } from "./shapes-held.ts";

let presses: ReadonlyMap<string, readonly CardPress[]>;
let held: Held;

beforeAll(async () => {
  const life = await recordedLife();
  presses = pressesIn(life);
  held = { now: CARDS.shapes(life), recorded: await readShapes(CARDS) };
});

/** What is read of the buttons of messages. */
const MESSAGE_BUTTONS: Readonly<Record<string, object>> = {
  [SAY]: { kind: "voice" },
  [HERE]: { kind: "here" },
};

const all = Object.entries({ ...PRESS_VERSIONS, ...SAY_VERSIONS, ...HERE_VERSIONS });

describe("the buttons of cards in the chat", () => {
  test.each(all)("CARD-12: what %s carries does not change without a new version", (verb, versions) => {
    expect(changeOf(held, verb, versions, "bot/teams/cards/activity/press.ts")).toBe(UNCHANGED);
  });

  test.each(all)("%s has an upcast for every step of its versions", (verb, versions) => {
    expect(missingOf(held, verb, versions)).toEqual([]);
  });

  test.each(all)("%s is understood as it stands on cards, fields included", (verb) => {
    const pressed = presses.get(verb) ?? [];
    expect(pressed.length).toBeGreaterThan(0);
    for (const { data, fields } of pressed) {
      const value = { action: { verb, data: { ...fields, ...data } } };
      expect(readVoice(value) ?? readHere(value) ?? readPress(value)).toMatchObject(
        MESSAGE_BUTTONS[verb] ?? { kind: "press", press: { verb } },
      );
    }
  });

  test("CARD-12: the keys of cards have not changed", () => {
    const keys = Object.keys(held.now).filter((name) => name.startsWith("the key of"));
    expect(keys.length).toBeGreaterThan(0);
    for (const name of keys) expect([name, held.now[name]]).toEqual([name, held.recorded[name]]);
  });
});
