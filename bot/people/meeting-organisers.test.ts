import { describe, expect, test } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { settle } from "@guildhall/shared/testing/manual-environment";
import { CHAT, peopleWorld, person } from "./testing/people-world.ts";

const inMeeting = (who: string, meeting: string | null = "meeting") => ({
  conversation: CHAT,
  person: person(who),
  meeting,
});
const card = { on: "card", patience: SECOND } as const;
const panel = { on: "panel", patience: SECOND } as const;

/** Teams, in which Priya organises the meeting. */
function world(answer?: (objectId: string) => Promise<boolean>) {
  const all = peopleWorld(["priya", "tom"]);
  all.roster.organiser = person("priya");
  const asked: string[] = [];
  const organisesMeeting = all.roster.organisesMeeting.bind(all.roster);
  all.roster.organisesMeeting = (conversation, meeting, who) => {
    asked.push(who.objectId);
    return answer?.(who.objectId) ?? organisesMeeting(conversation, meeting, who);
  };
  const { organisers } = all.server();
  return { ...all, asked, organisers };
}

describe("who organises the meeting", () => {
  test("OUTLOOK-2 is remembered of each conversation once Teams has said so", async () => {
    const { organisers } = world();
    await organisers.ask(inMeeting("tom"), card);
    expect(organisers.of(CHAT)).toBeNull();
    await organisers.ask(inMeeting("priya"), card);
    expect(organisers.of(CHAT)).toEqual(person("priya"));
    await organisers.ask(inMeeting("tom"), card);
    expect(organisers.of(CHAT)).toEqual(person("priya"));
    expect(organisers.of({ ...CHAT, id: "19:another@thread.v2" })).toBeNull();
  });

  test("CARD-9 is asked of Teams now and then, and known without asking in between", async () => {
    const { asked, organisers, environment } = world();
    expect(organisers.known(inMeeting("priya"))).toBe(false);
    expect(await organisers.ask(inMeeting("priya"), card)).toBe(true);
    expect(await organisers.ask(inMeeting("tom"), card)).toBe(false);
    expect(organisers.known(inMeeting("priya"))).toBe(true);
    await organisers.ask(inMeeting("priya"), card);
    expect(asked).toEqual(["priya", "tom"]);
    await environment.advance(MINUTE);
    await organisers.ask(inMeeting("tom"), card);
    expect(asked).toEqual(["priya", "tom", "tom"]);
    await environment.advance(5 * MINUTE);
    expect(organisers.known(inMeeting("priya"))).toBe(false);
  });

  test("PEOPLE-1 is known to cards from what a panel asked, and to a panel for a shorter time", async () => {
    const { asked, organisers, environment } = world();
    await organisers.ask(inMeeting("priya"), panel);
    expect(organisers.known(inMeeting("priya"))).toBe(true);
    await environment.advance(29 * SECOND);
    await organisers.ask(inMeeting("priya"), panel);
    expect(asked).toEqual(["priya"]);
    await environment.advance(SECOND);
    expect(organisers.known(inMeeting("priya"))).toBe(true);
    await organisers.confirm(inMeeting("priya"), true, () => true);
    expect(asked).toEqual(["priya", "priya"]);
  });

  test("is nobody if Teams names no meeting or cannot be asked, which is no answer that is kept", async () => {
    const { asked, organisers, roster, environment } = world();
    expect(await organisers.ask(inMeeting("priya", null), card)).toBe(false);
    expect(asked).toEqual([]);
    roster.failing = "busy";
    expect(await organisers.ask(inMeeting("priya"), card)).toBe(false);
    expect(await organisers.confirm(inMeeting("priya"), true, () => true)).toBe(true);
    expect(asked).toEqual(["priya"]);
    roster.failing = null;
    await environment.advance(2 * SECOND);
    expect(await organisers.ask(inMeeting("priya"), card)).toBe(true);
  });

  test("is waited for only as long as allowed, and known once the answer arrives after all", async () => {
    const { promise, resolve: answer } = Promise.withResolvers<boolean>();
    const { organisers, environment } = world(() => promise);
    let late = 0;
    const asking = organisers.ask(inMeeting("priya"), { ...card, late: () => (late += 1) });
    await environment.advance(SECOND);
    expect(await asking).toBe(false);
    const again = organisers.ask(inMeeting("priya"), card);
    answer(true);
    expect(await again).toBe(true);
    expect(organisers.known(inMeeting("priya"))).toBe(true);
    expect(late).toBe(1);
  });

  test("SEC-22 is not asked of Teams for a person who names one meeting after the other", async () => {
    const { asked, organisers } = world();
    const mayAsk = () => asked.length < 2;
    for (let meeting = 0; meeting < 5; meeting += 1)
      await organisers.ask(inMeeting("priya", `meeting-${meeting}`), { ...panel, mayAsk });
    expect(asked).toHaveLength(2);
    expect(await organisers.ask(inMeeting("priya", "meeting-0"), { ...panel, mayAsk })).toBe(true);
    expect(await organisers.confirm(inMeeting("priya", "meeting-4"), true, mayAsk)).toBe(false);
  });

  test("is asked about eight people at a time, and first about those whose press waits for it", async () => {
    const { promise, resolve: answer } = Promise.withResolvers<boolean>();
    const { asked, organisers } = world(() => promise);
    const panels = Array.from({ length: 10 }, (_, index) => `person-${index}`);
    for (const who of panels) void organisers.ask(inMeeting(who), panel);
    void organisers.ask(inMeeting("priya"), card);
    await settle();
    expect(asked).toEqual(panels.slice(0, 8));
    answer(false);
    await settle();
    expect(asked[8]).toBe("priya");
    expect(asked).toHaveLength(11);
  });
});
