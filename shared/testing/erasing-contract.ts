import { expect, it } from "vitest";
import { eraseCommunity } from "../app/erase.ts";
import { type CommunityId, memberRef, sessionId } from "../domain/kernel/ids.ts";
import { communityStream, sessionStream } from "../domain/kernel/stream.ts";
import { freshId } from "../ports/fresh-id.ts";
import type { Storage } from "../ports/storage.ts";
import { freshCommunity, type MakeStorage } from "./samples.ts";

const PRIYA = { tenant: "tenant", objectId: "priya" };
const FOLD = 1;

/** Fills everything with something of a community, and returns how to look what is left of it. */
async function filled(storage: Storage, community: CommunityId) {
  const { events, sealKeys, outbox, directory, bindings, presence, attendanceNotes } = storage;
  const { cards, calendarAddresses, projections } = storage;
  const session = sessionId(freshId());
  const [own, its] = [communityStream(community), sessionStream(session)];
  const conversation = { tenant: "tenant", id: `19:${freshId()}@thread.v2` };
  const [hash, card] = [freshId(), "poll-colour"];
  const shelf = { projection: "erasing-log", generation: 1, community };
  const began = { at: 1_000, entries: [{ by: "system", command: {}, events: [{ data: { session } }] }] };
  for (const [stream, body] of [
    [own, began],
    [its, {}],
  ] as const) {
    const row = { id: "000000000001-00", due: 1_000, body: {} };
    await events.append(stream, { version: 1, commitId: freshId(), body }, [row]);
    await events.append(stream, { version: 2, commitId: freshId(), body: { entries: [] } }, []);
    await events.saveSnapshot(stream, { version: 1, fold: FOLD, body: {} });
    await sealKeys.obtain(stream, "poll colour");
  }
  const [priya = memberRef("nobody")] = await directory.enter(community, [PRIYA]);
  await bindings.bind(conversation, community);
  await bindings.keepReference(conversation, { serviceUrl: "https://smba.example.org" });
  await presence.beat(community, { server: "one", at: 1_000, members: [priya] });
  await attendanceNotes.write(community, session, "one", {});
  await cards.keep(community, card, { conversation: conversation.id, message: "1", drawnAt: 1_000 });
  await calendarAddresses.renew({ community, member: priya }, hash, 1_000);
  const { token } = await projections.generations(shelf.projection);
  await projections.setGenerations(
    shelf.projection,
    { live: { number: 1, version: 1 }, next: null, outdated: [] },
    token,
  );
  const body = { title: "CI" };
  await projections.write(shelf, [{ list: "all", key: "one", body }], 1, { version: 0, token: null });

  return {
    conversation,
    left: async () => ({
      streams: await Promise.all([own, its].map((stream) => events.load(stream, FOLD))),
      due: [...(await outbox.due(2_000, 10, own)), ...(await outbox.due(2_000, 10, its))],
      directory: await directory.all(community),
      bindings: [await bindings.byCommunity(community), await bindings.byConversation(conversation)],
      isListed: (await bindings.communities()).includes(community),
      presence: await presence.read(community),
      notes: await attendanceNotes.read(community, session),
      card: await cards.find(community, card),
      calendar: [
        await calendarAddresses.find(hash),
        await calendarAddresses.since({ community, member: priya }),
      ],
      rows: await projections.rows(shelf, "all", { prefix: "", after: null, most: 10 }),
      checkpoint: (await projections.checkpoint(shelf)).version,
    }),
  };
}

const NO_STREAM = { version: 0, snapshot: null, tail: [], keys: new Map() };
const NOTHING = {
  ...{ streams: [NO_STREAM, NO_STREAM], due: [], directory: [], bindings: [null, null], isListed: false },
  ...{ presence: [], notes: [], card: null, calendar: [null, null], rows: [], checkpoint: 0 },
};

/** What erasing a community leaves of it, in every adapter. */
export function erasingContract(make: MakeStorage): void {
  it("PRIV-7: an erased community is gone from all ports, and no other one", async () => {
    const storage = await make();
    const [community, other] = [freshCommunity(), freshCommunity()];
    const its = await filled(storage, community);
    const others = await filled(storage, other);
    const before = await others.left();
    await eraseCommunity(storage, community, 5_000);
    expect(await its.left()).toEqual(NOTHING);
    expect(await others.left()).toEqual(before);
    expect(await storage.erasedLog.hasCommunity(community)).toBe(true);
  });

  it("PRIV-7: an erasure that fails anywhere is finished when it is done again", async () => {
    const storage = await make();
    for (let failsAt = 0; ; failsAt += 1) {
      const community = freshCommunity();
      const its = await filled(storage, community);
      const failing = failingAt(storage, failsAt);
      const failed = await eraseCommunity(failing.storage, community, 5_000).then(
        () => false,
        () => true,
      );
      if (failed) await eraseCommunity(storage, community, 6_000);
      expect(await its.left()).toEqual(NOTHING);
      if (!failed) break;
    }
  });

  it("PRIV-7: a chat that an erased community has left forgets it, and keeps its own", async () => {
    const { bindings, ...storage } = await make();
    const [community, instead] = [freshCommunity(), freshCommunity()];
    const chat = () => ({ tenant: "tenant", id: `19:${freshId()}@thread.v2` });
    const [from, to] = [chat(), chat()];
    await bindings.bind(from, community);
    await bindings.move(community, { from, to, replacing: null, instead });
    expect((await bindings.byConversation(from))?.left).toBe(community);
    await eraseCommunity({ ...storage, bindings }, community, 5_000);
    expect(await bindings.byConversation(from)).toMatchObject({ community: instead, left: null });
    expect(await bindings.byConversation(to)).toBeNull();
  });

  it("PRIV-12: an erasure is under way until it is finished, since it was first asked for", async () => {
    const storage = await make();
    const community = freshCommunity();
    const since = async () =>
      (await storage.erasedLog.underWay()).find((each) => each.community === community)?.since;
    await eraseCommunity(storage, community, 5_000);
    await eraseCommunity(storage, community, 6_000);
    expect(await since()).toBe(5_000);
    await storage.erasedLog.finished(community);
    await storage.erasedLog.finished(community);
    expect(await since()).toBeUndefined();
  });
}

/** The same storage, whose calls from the nth one on fail. */
function failingAt(storage: Storage, nth: number): { readonly storage: Storage } {
  let calls = 0;
  const failing = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== "function") return method;
        return (...given: readonly unknown[]): unknown => {
          calls += 1;
          if (calls > nth) return Promise.reject(new Error("killed"));
          return Reflect.apply(method, target, given);
        };
      },
    });
  return {
    storage: Object.fromEntries(
      Object.entries(storage).map(([name, port]) => [name, failing(port as object)]),
    ) as unknown as Storage,
  };
}
