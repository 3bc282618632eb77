import { describe, expect, test } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { createMeetingOrganisers } from "./meeting-organisers.ts";

const presser = (objectId: string, meeting: string | null = "meeting") => ({
  conversation: { tenant: "tenant", id: "conversation" },
  objectId,
  meeting,
});

/** Teams, in which Priya organises the meeting, and a clock that the test controls. */
function world(answer: (objectId: string) => Promise<boolean>) {
  const asked: string[] = [];
  const timers: { readonly at: number; readonly go: () => void }[] = [];
  const clock = { now: 1_000 };
  const organisers = createMeetingOrganisers(
    {
      organisesMeeting: (_, __, { objectId }) => {
        asked.push(objectId);
        return answer(objectId);
      },
    },
    {
      now: () => clock.now,
      later(ms, go) {
        const timer = { at: clock.now + ms, go };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer), 1);
      },
    },
  );
  const pass = (ms: number): void => {
    clock.now += ms;
    for (const timer of timers.filter(({ at }) => at <= clock.now)) timer.go();
  };
  return { asked, organisers, pass };
}

describe("who organises the meeting", () => {
  test("CARD-9 is asked of Teams now and then, and known without asking in between", async () => {
    const { asked, organisers, pass } = world(async (who) => who === "priya");
    expect(organisers.known(presser("priya"))).toBe(false);
    expect(await organisers.ask(presser("priya"), SECOND)).toBe(true);
    expect(await organisers.ask(presser("tom"), SECOND)).toBe(false);
    expect(organisers.known(presser("priya"))).toBe(true);
    await organisers.ask(presser("priya"), SECOND);
    expect(asked).toEqual(["priya", "tom"]);
    pass(MINUTE);
    await organisers.ask(presser("tom"), SECOND);
    expect(asked).toEqual(["priya", "tom", "tom"]);
    pass(5 * MINUTE);
    expect(organisers.known(presser("priya"))).toBe(false);
  });

  test("is nobody if Teams names no meeting or cannot be asked", async () => {
    const { asked, organisers } = world(() => Promise.reject(new Error("Teams is away")));
    expect(await organisers.ask(presser("priya", null), SECOND)).toBe(false);
    expect(asked).toEqual([]);
    expect(await organisers.ask(presser("priya"), SECOND)).toBe(false);
  });

  test("is waited for only as long as allowed, and known once the answer arrives after all", async () => {
    let answer: (organises: boolean) => void = () => undefined;
    const { organisers, pass } = world(() => new Promise((resolve) => (answer = resolve)));
    const asking = organisers.ask(presser("priya"), SECOND);
    pass(SECOND);
    expect(await asking).toBe(false);
    const again = organisers.ask(presser("priya"), SECOND);
    answer(true);
    expect(await again).toBe(true);
    expect(organisers.known(presser("priya"))).toBe(true);
  });
});
