import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY, HOUR, SECOND } from "@guildhall/shared/domain/kernel/time";
import { until } from "../../support/person-client.ts";
import { buttonsOn } from "../bot/card-press.ts";
import { NEW, OLD, paste, shown, type TwoChats, twoChats } from "./two-chats.ts";

let world: TwoChats;

beforeEach(async () => {
  world = await twoChats();
});
afterEach(() => world.close());

const MOVED_AWAY = "has moved to another chat, with everything it has";

describe("a community that moves", () => {
  test("MOVE-3, MOVE-5: has everything in the new chat, for open panels and new ones; those in the old chat are let go and told where it went", async () => {
    await world.guild.inCommunity("priya", { type: "offerTopic", title: "Design tokens", details: null });
    const [priya, tom, amara] = [
      await world.open("priya", OLD),
      await world.open("tom", OLD),
      await world.open("amara", NEW),
    ];
    await shown(tom, "Frontend Guild");
    await shown(amara, null);
    const there = await world.open("priya", NEW);
    expect(await paste(there, await world.code(priya))).toEqual({ kind: "moved" });
    for (const panel of [there, amara]) {
      const view = await shown(panel, "Frontend Guild");
      expect(JSON.stringify(view?.slices)).toContain("Design tokens");
    }
    await shown(tom, null);
    const me = await until(tom.me, (known) => known?.left !== null);
    expect(me?.left).toMatchObject({ name: "Frontend Guild" });
    const { context } = Object.fromEntries(new URL(me?.left?.address ?? "").searchParams);
    expect(JSON.parse(context ?? "")).toMatchObject({ chatId: world.guild.teams.conversation(NEW).id });
    expect(await world.communityOf(NEW)).toBe(world.id);
    const late = await world.open("leila", NEW);
    await shown(late, "Frontend Guild");
    await late.tell({ type: "offerTopic", title: "Flaky tests", details: null });
    expect(world.founded().backlog.topics.map(({ text }) => text)).toEqual(["Design tokens", "Flaky tests"]);
  });

  test("MOVE-6: is announced in both chats; the old one gets a link, and its cards are posted in the new one", async () => {
    const lists = { prompt: "What annoys you?", anonymous: false, perMember: null, closesAt: null };
    await world.guild.inCommunity("priya", { type: "openCollection", ...lists, inChat: true });
    const old = await world.untilSaid(OLD, "What annoys you?");
    const there = await world.open("priya", NEW);
    await paste(there, await world.code());
    await shown(there, "Frontend Guild");
    await world.untilSaid(NEW, "has moved");
    const told = await world.untilSaid(OLD, MOVED_AWAY);
    expect(JSON.stringify(told.cards)).toContain(encodeURIComponent(world.guild.teams.conversation(NEW).id));
    const standing = await world.untilSaid(NEW, "What annoys you?");
    const { edits } = world.guild.teams.chat(OLD).find(({ id }) => id === old.id) ?? {};
    const [list] = world.founded().collections;
    await there.tell({ type: "closeCollection", collection: list?.id ?? ("" as never) });
    world.environment.advance(10 * SECOND);
    await world.guild.teams.untilChat(
      (messages) => messages.find(({ id, edits: times }) => id === standing.id && times > 0),
      { in: NEW },
    );
    expect(world.guild.teams.chat(OLD).find(({ id }) => id === old.id)?.edits).toBe(edits);
  });

  test("MOVE-6, REMIND-3: nobody is reminded again in the new chat of what they have been reminded of in the old one", async () => {
    const at = Math.floor(world.environment.now() / DAY) * DAY + 28 * DAY + 10 * HOUR;
    await world.guild.inCommunity("priya", { type: "setRhythm", timeZone: "UTC", at });
    const due = world.founded().reminders.ahead.find(({ what }) => what === "everybody")?.due ?? 0;
    const command = { type: "remindWhenDue", due } as const;
    await world.stream.submit({ id: "due", actor: { kind: "system" }, command });
    await world.untilSaid(OLD, "Session on");
    const there = await world.open("priya", NEW);
    await paste(there, await world.code());
    await shown(there, "Frontend Guild");
    await there.tell({ type: "changeSettings", name: "Guild of the North" });
    const [session] = there.community.get()?.slices.upcoming ?? [];
    const item = { title: "CI", kind: "topic", presenter: null, minutes: 10 } as const;
    await there.tell({ type: "planItem", session: session ?? ("" as never), item });
    world.environment.advance(10 * SECOND);
    await there.tell({
      type: "openCollection",
      prompt: "Last thing?",
      anonymous: false,
      perMember: null,
      closesAt: null,
      inChat: true,
    });
    await world.untilSaid(NEW, "Last thing?");
    expect(world.said(NEW).filter((words) => words.includes("Session on"))).toEqual([]);
  });

  test("MOVE-7: has left nothing that can be pressed or asked in the old chat, until another is created there", async () => {
    const lists = { prompt: "What annoys you?", anonymous: false, perMember: null, closesAt: null };
    await world.guild.inCommunity("priya", { type: "openCollection", ...lists, inChat: true });
    const list = await world.untilSaid(OLD, "What annoys you?");
    const [button] = buttonsOn(list.cards[0]);
    if (button === undefined) throw new Error("Nothing can be pressed");
    await paste(await world.open("priya", NEW), await world.code());
    await world.untilSaid(OLD, MOVED_AWAY);
    const { teams } = world.guild;
    const dialog = await teams.press("tom", list.id, button);
    expect(JSON.stringify(dialog)).toContain("has moved to another chat");
    for (const words of ["agenda", "rota", "next", "backlog", "add topic: CI"]) {
      const before = world.said(OLD).length;
      await teams.say("tom", `<p><at>Guildhall</at> ${words}</p>`);
      world.environment.advance(20 * SECOND);
      expect(world.said(OLD).slice(before).join("\n")).toContain("has moved to another chat.");
    }
    expect(world.founded().backlog.topics).toEqual([]);
    const tom = await world.open("tom", OLD);
    await tom.tell({ type: "found", name: "Backend Guild" });
    const before = world.said(OLD).length;
    await teams.say("tom", "<p><at>Guildhall</at> backlog</p>");
    expect(world.said(OLD).slice(before).join("\n")).toContain("No topics are waiting");
    expect(world.founded().name).toBe("Frontend Guild");
  });

  test("MOVE-8: is one of those in the new chat: the others are counted before, and have left afterwards", async () => {
    for (const person of ["priya", "tom", "mei", "sven"]) {
      const panel = await world.open(person, OLD);
      await panel.tell({ type: "joinRota" });
    }
    const there = await world.open("priya", NEW);
    const code = await world.code();
    expect(await paste(there, code, false)).toEqual({ kind: "missing", name: "Frontend Guild", count: 2 });
    expect(await world.communityOf(OLD)).toBe(world.id);
    expect(await paste(there, code)).toEqual({ kind: "moved" });
    const onRota = new Set(world.founded().places.flatMap(({ member, on }) => (on ? [member] : [])));
    expect([onRota.has(await world.ref("tom")), onRota.has(await world.ref("mei"))]).toEqual([true, false]);
    await world.guild.teams.addMembers(["mei"], NEW);
    const mei = await world.open("mei", NEW);
    await shown(mei, "Frontend Guild");
    await mei.tell({ type: "joinRota" });
    await expect(world.open("sven", NEW)).rejects.toThrow("notAMember");
  });

  test("MOVE-9: can come back to a chat in which nothing was created meanwhile", async () => {
    const there = await world.open("priya", NEW);
    await paste(there, await world.code());
    await shown(there, "Frontend Guild");
    const here = await world.open("priya", OLD);
    await shown(here, null);
    expect(await paste(here, await world.code(there))).toEqual({ kind: "moved" });
    await shown(here, "Frontend Guild");
    expect((await until(there.me, (known) => known?.left !== null))?.left?.name).toBe("Frontend Guild");
    expect([await world.communityOf(OLD), (await world.communityOf(NEW)) === world.id]).toEqual([
      world.id,
      false,
    ]);
  });

  test("MOVE-1: does not while a session runs", async () => {
    const priya = await world.open("priya", OLD);
    const code = await world.code(priya);
    const there = await world.open("priya", NEW);
    await priya.tell({ type: "begin", session: null });
    const running = { kind: "refused", rejection: { code: "sessionRunning" } };
    expect(await priya.move({ do: "offer" })).toEqual(running);
    expect(await paste(there, code)).toEqual(running);
  });

  test("MOVE-4: does not go where there is a community", async () => {
    const amara = await world.open("amara", NEW);
    const there = await world.open("priya", NEW);
    const code = await world.code();
    await amara.tell({ type: "found", name: "Backend Guild" });
    expect(await paste(there, code)).toEqual({ kind: "refused", rejection: { code: "chatTaken" } });
    expect(await world.communityOf(OLD)).toBe(world.id);
  });

  test("MOVE-4: and one that is created there at the same moment: one of them is in the chat", async () => {
    const there = await world.open("priya", NEW);
    const code = await world.code();
    const amara = await world.open("amara", NEW);
    const [moving, founding] = await Promise.all([
      paste(there, code),
      amara.tellCommunity({ type: "found", name: "Backend Guild" }),
    ]);
    const isMoved = moving.kind === "moved";
    expect(founding.kind).toBe(isMoved ? "refused" : "done");
    expect((await world.communityOf(NEW)) === world.id).toBe(isMoved);
    expect((await world.communityOf(OLD)) === world.id).toBe(!isMoved);
  });
});
