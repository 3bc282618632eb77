import { beforeAll, describe, expect, test } from "vitest";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { readShapes, WIRE } from "./guarded.ts";
import { recordedLife, type RecordedLife } from "./recorded-life.ts";
import { wireOf } from "./wire.ts";

let life: RecordedLife;

beforeAll(async () => {
  life = await recordedLife();
});

describe("the wire between a tab and the server", () => {
  test("does not change without a new PROTOCOL_VERSION", async () => {
    const recorded = await readShapes(WIRE);
    const now = WIRE.shapes(life)[String(PROTOCOL_VERSION)];
    const words =
      `A schema of shared/protocol or a slice of a view has changed, and tabs that are open speak version ${PROTOCOL_VERSION}.\n` +
      "Raise PROTOCOL_VERSION in shared/protocol/version.ts, as CONTRIBUTING.md says, and record the new one:\n" +
      "  node tests/integration/guards/record.ts";
    const newest = Math.max(...Object.keys(recorded).map(Number));
    const guarded = recorded[String(PROTOCOL_VERSION)] === now && newest === PROTOCOL_VERSION;
    expect(guarded ? "unchanged" : words).toBe("unchanged");
  });

  test("is guarded as a whole: the schemas are inspected, and all slices are included", () => {
    const text = wireOf(life);
    for (const word of [
      "raiseElmo",
      "planItem",
      "reopenSession",
      "ticketExpired",
      "facilitatorAbsent",
      "takingPart",
      "castBallot",
      "everybodyVoted",
      "notReached",
    ])
      expect(text).toContain(word);
    for (const family of [
      "item:*",
      "takeaway:*",
      "upcoming:*",
      "planned:*",
      "parked:*",
      "elmo?",
      "agenda",
      "unknownSends",
    ])
      expect(text).toContain(family);
    for (const family of ["collection:*", "entry:*", "poll:*", "turnout:*", "contract:*", "topic:*"])
      expect(text).toContain(family);
    for (const slice of [
      "collections",
      "polls",
      "workshop?",
      "logistics",
      "upcoming",
      "rhythm",
      "backlog",
      "plan?",
    ])
      expect(text).toContain(` ${slice}: `);
    for (const own of [
      "ballots: { *: { *: number } }",
      "entries: { *: { *: { alone: boolean, text: string }",
      "unavailable: [string]",
      "attended: { *: [number] }",
    ])
      expect(text).toContain(own);
  });
});
