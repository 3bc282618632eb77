import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Answer } from "@guildhall/shared/protocol/messages";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { handWorld, type HandWorld } from "../../sync/testing/hand-server.ts";
import { settle } from "../../sync/testing/manual-device.ts";
import { Writing } from "./writing.ts";

beforeEach(() => localStorage.clear());

const REFUSED: Answer = { kind: "refused", rejection: { code: "noLongerHere" } };
const names = { words: ["entry"] };
const unseen = () => undefined;

/** Sends through the real client, and notes what the server stored. */
function fieldOf(world: HandWorld, stored: string[]) {
  const deliver = async ([text = ""]: readonly string[]): Promise<boolean> => {
    const answer = await world.client.tellCommunity({ type: "addPrinciple", text });
    if (answer.kind === "done") stored.push(text);
    return answer.kind === "done";
  };
  return { deliver };
}

const texts = (entries: readonly { readonly typed: readonly string[] }[]) =>
  entries.map(({ typed: [text = ""] }) => text);

describe("a field that sends", () => {
  test("TYPE-1: is empty at once, and shows what it is sending", async () => {
    const writing = new Writing(names);
    writing.type(0, "first");
    void writing.send(() => new Promise(() => undefined), unseen);
    writing.type(0, "second");
    expect(writing.get().typed).toEqual(["second"]);
    expect(texts(writing.get().sending)).toEqual(["first"]);
  });

  test("TYPE-2: gives back what could not be stored, into the field, with the reason", async () => {
    const writing = new Writing(names);
    writing.type(0, "first");
    await writing.send(async (_, report) => (report("Closed."), false), unseen);
    expect(writing.get()).toMatchObject({ typed: ["first"], problem: "Closed.", sending: [], returned: [] });
    writing.type(0, "first!");
    expect(writing.get().problem).toBeNull();
  });

  test("TYPE-2: gives it back beside the field if something new is in it, where either can be taken up", async () => {
    const writing = new Writing(names);
    writing.subscribe(unseen);
    writing.type(0, "first");
    const sending = writing.send(async (_, report) => (report("Closed."), false), unseen);
    writing.type(0, "second");
    await sending;
    const [entry] = writing.get().returned;
    expect(entry).toMatchObject({ typed: ["first"], problem: "Closed." });
    writing.edit(entry?.key ?? 0);
    expect(writing.get()).toMatchObject({ typed: ["first"], problem: "Closed." });
    expect(texts(writing.get().returned)).toEqual(["second"]);
    writing.discard(writing.get().returned[0]?.key ?? 0);
    expect(writing.get().returned).toEqual([]);
  });

  test("TYPE-2: gives it back when sending throws, and tells the page when the field is gone", async () => {
    const writing = new Writing(names);
    writing.type(0, "first");
    const told: unknown[] = [];
    await writing.send(
      () => Promise.reject(new Error("Gone")),
      (...what) => told.push(what),
    );
    expect(writing.get().typed).toEqual(["first"]);
    expect(told).toEqual([[["first"], null]]);
  });

  test("TYPE-3: finds what was on its way when the page closed", () => {
    const before = new Writing(names);
    before.type(0, "first");
    void before.send(() => new Promise(() => undefined), unseen);
    before.type(0, "second");
    void before.send(() => new Promise(() => undefined), unseen);
    before.type(0, "third");
    const after = new Writing(names);
    expect(after.get().typed).toEqual(["third"]);
    expect(texts(after.get().returned)).toEqual(["first", "second"]);
  });

  test("TYPE-3: reads over what another version kept", () => {
    for (const kept of ["{", "{}", '[["a","b"]]', "[[1]]"]) {
      localStorage.setItem("guildhall.sent.entry", kept);
      expect(new Writing(names).get().returned).toEqual([]);
    }
  });

  test("TYPE-4: a choice stays when the words are sent, and comes back with them", async () => {
    const writing = new Writing({ words: ["entry"], choices: ["kind"] });
    writing.type(1, "action");
    writing.type(0, "first");
    const sending = writing.send(() => Promise.resolve(false), unseen);
    expect(writing.get().typed).toEqual(["", "action"]);
    writing.type(1, "learned");
    await sending;
    expect(writing.get().typed).toEqual(["first", "action"]);
  });
});

/** What happens to the network, at the keyboard, and to the page. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("key" as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("send" as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("deliver" as const), index: fc.nat(5) }) },
  fc.record({ do: fc.constant("drop" as const), index: fc.nat(5) }),
  fc.record({ do: fc.constant("cut" as const) }),
  fc.record({ do: fc.constant("back" as const) }),
  fc.record({ do: fc.constant("refuse" as const), refuse: fc.boolean() }),
  fc.record({ do: fc.constant("edit" as const), index: fc.nat(2) }),
  fc.record({ do: fc.constant("reload" as const) }),
  fc.record({ do: fc.constant("wait" as const), minutes: fc.nat(12) }),
);

describe("whatever the network does while somebody types", () => {
  test("TYPE-5: no word is lost, glued to another, or stored twice without a reload", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 50 }), async (steps) => {
        localStorage.clear();
        const world = handWorld();
        await world.open();
        const stored: string[] = [];
        const { deliver } = fieldOf(world, stored);
        let writing = new Writing(names);
        let words = 0;
        let reloads = 0;
        const typed = new Set<string>();
        const everywhere = (): readonly string[] => [
          ...writing.get().typed,
          ...texts(writing.get().sending),
          ...texts(writing.get().returned),
        ];
        const check = (): void => {
          const here = everywhere();
          for (const word of typed) expect([...stored, ...here]).toContain(word);
          for (const text of here) expect(text === "" || typed.has(text)).toBe(true);
          expect(new Set(here.filter((text) => text !== "")).size).toBe(
            here.filter((text) => text !== "").length,
          );
          expect(reloads > 0 || new Set(stored).size === stored.length).toBe(true);
        };
        for (const now of steps) {
          const { line } = world.network;
          switch (now.do) {
            case "key": {
              const [before = ""] = writing.get().typed;
              const next = before === "" ? `${(words += 1)}.` : `${before}x`;
              typed.delete(before);
              typed.add(next);
              writing.type(0, next);
              break;
            }
            case "send": {
              const [text = ""] = writing.get().typed;
              if (text === "") break;
              void writing.send(deliver, unseen);
              break;
            }
            case "deliver":
              line.toTab.splice(now.index, 1)[0]?.deliver();
              break;
            case "drop":
              line.toTab.splice(now.index, 1);
              break;
            case "cut":
              line.cut();
              break;
            case "back":
              await world.device.advance(SECOND);
              if (world.network.line !== line) world.letIn();
              break;
            case "refuse":
              world.answer = () => (now.refuse ? REFUSED : { kind: "done", version: 1, mine: null });
              break;
            case "edit": {
              const entry = writing.get().returned[now.index];
              if (entry !== undefined) writing.edit(entry.key);
              break;
            }
            case "reload":
              reloads += 1;
              writing = new Writing(names);
              break;
            case "wait":
              await world.device.advance(now.minutes * 60 * SECOND);
          }
          await settle();
          check();
        }
        // Everything is answered in the end, or has expired: nothing is on its way for ever.
        await world.device.advance(11 * 60 * SECOND);
        await settle();
        expect(writing.get().sending).toEqual([]);
        check();
      }),
      { numRuns: 300, seed: 2026 },
    );
  });
});
