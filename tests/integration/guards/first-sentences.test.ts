import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { ItemKind } from "@guildhall/shared/domain/agenda";
import { communityId, sessionId } from "@guildhall/shared/domain/kernel/ids";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import { freshLoad } from "../../chaos/stored-log.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { drawnOf, SAID } from "./drawn-words.ts";
import { keptStreams, readKept, restored, seenOf } from "./kept-stream.ts";

/*
 * What the first version stored of a community that took all of Guildhall's suggestions: it was stored in English then.
 * `drawn` is what of it the first version's cards showed.
 */
const FILE = "tests/data/first-sentences.json";
const withDrawn = keptStreams.extend({ drawn: z.record(z.string(), z.array(z.string())) });

const azurite = azuriteOfRun();
let kept: z.infer<typeof withDrawn>;

beforeAll(async () => {
  kept = await readKept(FILE, withDrawn);
});

const storageOf = (withSnapshots: boolean) => {
  const isSnapshot = (rowKey: string) => rowKey === "head-snapshot" || rowKey.startsWith("s-");
  const rows = kept.rows.filter(({ rowKey }) => withSnapshots || !isSnapshot(rowKey));
  return restored(azurite.connectionString, kept, rows);
};

/** A view in which codes, and what the first version stored in their place, are what Guildhall says today. */
const inWords = (view: unknown): unknown =>
  JSON.parse(JSON.stringify(view), (key, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    if ("who" in value) return { element: "participants", text: texts.choice(value as never) };
    if ("element" in value && "text" in value) return { ...value, text: today(value.text) };
    if (key === "opening" || key === "closing") return titled({ kind: key, ...value }, value);
    return "title" in value && "kind" in value ? titled(value, value) : value;
  });
const today = (text: unknown): unknown => SAID.get(String(text)) ?? text;
const titled = (item: object, value: object) => {
  const { title, kind } = item as { readonly title: string | null; readonly kind: ItemKind };
  const framed = kind === "opening" || kind === "closing";
  return { ...value, title: title === null ? texts.titleOf({ title, kind }) : framed ? today(title) : title };
};

describe("TEXT-17: what the first version stored of Guildhall's own words", () => {
  test.each([true, false])("is shown as it was, from the snapshots: %s", async (withSnapshots) => {
    const seen = await seenOf(await storageOf(withSnapshots), kept);
    expect(inWords(seen)).toMatchObject(inWords(kept.seen) as object);
  });

  test("is drawn on cards as it was", async () => {
    const load = freshLoad(await storageOf(true));
    const guild = await load.community(communityId(kept.community));
    const over = await load.session(sessionId(kept.over));
    const drawn = Object.entries(kept.drawn).map(([name, words]) => [name, words.map(today)]);
    expect(drawnOf(guild.state, over.state)).toEqual(Object.fromEntries(drawn));
  });

  test("is codes from now on, and what people typed is not", async () => {
    const seen = z
      .looseObject({ community: z.record(z.string(), z.unknown()), running: z.unknown() })
      .parse(await seenOf(await storageOf(true), kept));
    const { community, running } = seen;
    expect(community["logistics"]).toMatchObject({
      lists: {
        participants: [
          { who: "organisation" },
          { element: "participants", text: "Only the team" },
          { who: "chat" },
        ],
      },
      current: { participants: { choice: { who: "chatAndGuests" } } },
    });
    expect(community["plan"]).toMatchObject({ opening: { title: null }, closing: { title: "Goodbye" } });
    for (const agenda of [running, community].map((view) => JSON.stringify(view))) {
      expect(agenda).not.toMatch(/"title":"(Opening|Closing)"[^}]*"kind":"(opening|closing)"/);
      expect(agenda).toMatch(/"title":null[^}]*"kind":"opening"/);
    }
  });
});
