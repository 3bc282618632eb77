import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "@guildhall/shared/app/event-versions";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { communityStream, sessionStream } from "@guildhall/shared/domain/kernel/stream";
import { appWorld, GUILD } from "@guildhall/shared/testing/app-world";
import { readLog } from "../../chaos/stored-log.ts";
import { liveThrough } from "./life.ts";
import { shapeOf } from "./shape.ts";

const FILE = "tests/data/stored-event-shapes.json";

/** What is stored of an event, its sealed part included, by its type. */
let stored: ReadonlyMap<string, readonly unknown[]>;
let shapes: Readonly<Record<string, string>>;

beforeAll(async () => {
  const world = appWorld();
  const { sessions } = await liveThrough(world);
  const logs = [
    await readLog(world.storage, communityStream(GUILD) as { kind: "community"; id: typeof GUILD }),
    ...(await Promise.all(
      sessions.map((id) => readLog(world.storage, sessionStream(id) as { kind: "session"; id: SessionId })),
    )),
  ];
  const events = logs.flatMap((log) =>
    log.flatMap((entry): readonly { readonly type: string }[] => entry.events),
  );
  stored = Map.groupBy(events, ({ type }) => type);
  shapes = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(FILE, "utf8")));
});

const all = Object.entries({ ...COMMUNITY_EVENTS, ...SESSION_EVENTS });

describe("what is stored", () => {
  test.each(all)("%s does not change its shape without a new version", (type, { version }) => {
    const examples = stored.get(type);
    const shape = shapeOf(examples ?? []);
    const nowhere = `Nothing in tests/integration/guards/{life,founding-life}.ts leads to ${type}: let it happen there`;
    const words =
      `The stored shape of ${type} has changed, and streams that exist hold version ${version} of it.\n` +
      `Raise its version in shared/app/event-versions.ts, with an upcast from ${version}, and add to ${FILE}:\n` +
      `  "${type} ${version + 1}": ${JSON.stringify(shape)}\n` +
      `An event that is new needs "${type} 1". Leave the entries of earlier versions as they are.`;
    expect(examples === undefined ? nowhere : "").toBe("");
    expect(shapes[`${type} ${version}`] === shape ? "unchanged" : words).toBe("unchanged");
  });

  test.each(all)("%s has an upcast for every step of its versions", (type, { version, upcasts }) => {
    expect(upcasts).toHaveLength(version - 1);
    for (let older = 1; older <= version; older += 1) expect(shapes).toHaveProperty([`${type} ${older}`]);
  });

  test("no event that was ever stored is forgotten", () => {
    const known = new Set(all.map(([type]) => type));
    const forgotten = Object.keys(shapes).filter(
      (entry) => !known.has(entry.slice(0, entry.lastIndexOf(" "))),
    );
    expect(forgotten, "Streams that exist hold these events: they must stay in event-versions.ts").toEqual(
      [],
    );
  });
});
