import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { mySession, viewSession } from "@guildhall/shared/domain/session/view";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import { commandId } from "@guildhall/shared/protocol/command-id";
import * as handshake from "@guildhall/shared/protocol/handshake";
import * as messages from "@guildhall/shared/protocol/messages";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { appWorld } from "@guildhall/shared/testing/app-world";
import { liveThrough, type Life } from "./life.ts";
import { shapeOf } from "./shape.ts";

const FILE = "tests/data/wire-versions.json";
const versions = z.record(z.string(), z.string());
const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

let life: Life;

beforeAll(async () => {
  life = await liveThrough(appWorld());
});

/** Everything that crosses the wire, as text: the schemas of all messages, and what the slices look like. */
function wire(): string {
  const schemas = Object.entries({ commandId, ...handshake, ...messages })
    .filter(([, value]) => isSchema(value))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => [
      name,
      z.toJSONSchema(schema as z.ZodType, { io: "input", unrepresentable: "any" }),
    ]);
  const sessions = life.sessionStates as readonly SessionState[];
  const communities = life.communityStates as readonly CommunityState[];
  const slices = {
    community: shapeOf(communities.map((state) => viewCommunity(state))),
    myCommunity: shapeOf(communities.map((state) => myCommunity(state, memberRef("tom")))),
    session: shapeOf(sessions.map((state) => viewSession(state))),
    mySession: shapeOf(sessions.map((state) => mySession(state, memberRef("tom")))),
  };
  return JSON.stringify({ schemas, events: messages.SERVER_EVENTS, slices });
}

describe("the wire between a tab and the server", () => {
  test("does not change without a new PROTOCOL_VERSION", async () => {
    const known = versions.parse(JSON.parse(await readFile(FILE, "utf8")));
    const hash = createHash("sha256").update(wire()).digest("hex");
    const words =
      `A schema of shared/protocol or a slice of a view has changed, and tabs that are open speak version ${PROTOCOL_VERSION}.\n` +
      `Raise PROTOCOL_VERSION in shared/protocol/version.ts, so that they are asked to reload, and add to ${FILE}:\n` +
      `  "<the new version>": "${hash}"\n` +
      `Leave the entries of earlier versions as they are.`;
    const newest = Math.max(...Object.keys(known).map(Number));
    const guarded = known[String(PROTOCOL_VERSION)] === hash && newest === PROTOCOL_VERSION;
    expect(guarded ? "unchanged" : words).toBe("unchanged");
  });

  test("is guarded as a whole: the schemas are really looked into, and all slices are there", () => {
    const text = wire();
    for (const word of [
      "raiseElmo",
      "planItem",
      "reopenSession",
      "ticketExpired",
      "facilitatorAbsent",
      "castBallot",
      "everybodyVoted",
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
    for (const own of ["ballots: { *: { *: number } }", "entries: { *: { *: string }", "cannot: [string]"])
      expect(text).toContain(own);
  });
});
