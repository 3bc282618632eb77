import { describe, expect, it } from "vitest";
import { memberRef } from "../domain/kernel/ids.ts";
import { communityStream, sessionStream } from "../domain/kernel/stream.ts";
import { MINUTE } from "../domain/kernel/time.ts";
import { GUILD } from "../testing/app-world.ts";
import { ProjectedGuild, runIn } from "../testing/projected-guild.ts";
import { heldAbout, SOMEBODY } from "./held-about.ts";

const TOM = memberRef("tom");
const TENANT = "tenant";

/** A guild in which Priya, Tom and Ana did things, and in which Ana voted and raised ELMO. */
async function lived() {
  const guild = await ProjectedGuild.open();
  const { storage, environment } = guild.world;
  await guild.plan("Signals", "Tokens");
  await guild.ask("priya", { type: "nameOrganiser", member: TOM });
  await guild.ask("ana", { type: "joinRota" });
  const session = await guild.begin();
  await guild.act(session, "tom", { type: "raiseElmo", run: runIn(session) });
  await guild.act(session, "tom", { type: "addTakeaway", text: "Ask first", kind: "learned", owner: null });
  await environment.advance(10 * MINUTE);
  await guild.finish(session);
  const past = guild.state.last;
  if (past === null) throw new Error("No session is over");
  return { guild, storage, session: past };
}

describe("what is held about a member", () => {
  it("PRIV-3, PRIV-4: is every stored record that they caused or that names them, and nothing more", async () => {
    const { storage, session } = await lived();
    const held = await heldAbout(GUILD, TOM, storage);
    // Counted in the stored text itself, without anything that reads it.
    const streams = [communityStream(GUILD), sessionStream(session.id)];
    const bodies = (await Promise.all(streams.map((stream) => storage.events.readAfter(stream, 0)))).flat();
    const entries = bodies.flatMap(({ body }) => (body as { entries: unknown[] }).entries);
    const naming = entries.filter((entry) => JSON.stringify(entry).includes('"tom"'));
    expect(naming.length).toBeGreaterThan(5);
    expect(held.records).toHaveLength(naming.length);
    expect(held.records.filter(({ session: id }) => id === session.id).length).toBeGreaterThan(0);
  });

  it("PRIV-4: names nobody else", async () => {
    const { storage } = await lived();
    const text = JSON.stringify((await heldAbout(GUILD, TOM, storage)).records);
    expect(text).not.toMatch(/"(priya|ana)"/);
    expect(text).toContain(SOMEBODY);
  });

  it("PRIV-4: has nothing sealed, while it can still be opened", async () => {
    const { guild, storage } = await lived();
    await guild.world.environment.advance(3 * MINUTE);
    await guild.plan("Testing");
    const session = await guild.begin();
    await guild.act(session, "tom", { type: "raiseElmo", run: runIn(session) });
    const { records } = await heldAbout(GUILD, TOM, storage);
    expect(records.filter(({ session: id, own }) => own && id === session.id.id)).toEqual([]);
    expect(JSON.stringify(records)).not.toMatch(/"ElmoRaised"|"box"/);
  });

  it("PRIV-2, PRIV-3: is who they are until they are erased, and the address of their calendar", async () => {
    const { guild, storage } = await lived();
    const person = { tenant: TENANT, objectId: "tom-in-entra" };
    const [ref] = await storage.directory.enter(GUILD, [person]);
    if (ref === undefined) throw new Error("Nobody was entered");
    await storage.calendarAddresses.renew({ community: GUILD, member: ref }, "hash", 5);
    expect(await heldAbout(GUILD, ref, storage)).toMatchObject({ person, calendarSince: 5 });
    await guild.ask(ref, { type: "eraseMe" });
    expect(await heldAbout(GUILD, ref, storage)).toMatchObject({ person: null, calendarSince: null });
    expect(await storage.directory.enter(GUILD, [person])).not.toContain(ref);
  });

  it("PRIV-5: says when the operator exported it", async () => {
    const { guild, storage } = await lived();
    await guild.ask(null, { type: "recordPersonExported", member: TOM });
    const at = guild.world.environment.now();
    expect((await heldAbout(GUILD, TOM, storage)).exportedAt).toEqual([at]);
    expect((await heldAbout(GUILD, memberRef("ana"), storage)).exportedAt).toEqual([]);
  });
});
