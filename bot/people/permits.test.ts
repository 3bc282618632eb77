import { describe, expect, test } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { MeetingPermits } from "@guildhall/shared/ports/roster";
import { createPermitsDesk } from "./permits.ts";

const conversation = { tenant: "tenant", id: "19:chat" };
const person = { tenant: "tenant", objectId: "priya" };
const who = { conversation, person, meeting: "meeting" };

function desk(answer: Omit<MeetingPermits, "title"> | Error | "nothing") {
  let asked = 0;
  let waited = (): void => undefined;
  const roster = {
    permits: () => {
      asked += 1;
      if (answer === "nothing") return new Promise<MeetingPermits>(() => undefined);
      return answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve({ ...answer, title: "Guild hour" });
    },
  };
  const permits = createPermitsDesk(roster, {
    later(_, work) {
      waited = work;
      return () => undefined;
    },
  });
  return { permits, asked: () => asked, wait: () => waited() };
}

describe("what Teams lets Guildhall do", () => {
  test("OPS-12: follows from what Teams answers; words are permitted together with the meeting", async () => {
    expect(await desk({ meeting: true, participants: true }).permits.of(who)).toEqual({
      ...{ words: "yes", meeting: "yes", participants: "yes", inMeeting: true, title: "Guild hour" },
    });
    expect(await desk({ meeting: false, participants: false }).permits.of(who)).toEqual({
      ...{ words: "no", meeting: "no", participants: "no", inMeeting: true, title: "Guild hour" },
    });
  });

  test("OPS-12: a word that was heard proves more than that", async () => {
    const { permits } = desk({ meeting: false, participants: null });
    permits.heard(conversation);
    expect(await permits.of(who)).toMatchObject({ words: "yes", meeting: "no", participants: "unknown" });
  });

  test("OPS-12: without a meeting only a word that was heard tells anything, and Teams is not asked", async () => {
    const { permits, asked } = desk({ meeting: true, participants: true });
    const inChat = { ...who, meeting: null };
    expect(await permits.of(inChat)).toMatchObject({ words: "unknown", inMeeting: false });
    permits.heard(conversation);
    expect(await permits.of(inChat)).toMatchObject({ words: "yes" });
    expect(asked()).toBe(0);
  });

  test("OPS-12: is unknown while Teams does not answer, and fetched again when the app was added again", async () => {
    const { permits, asked } = desk(new Error("503"));
    expect(await permits.of(who)).toMatchObject({ words: "unknown", meeting: "unknown" });
    await permits.of(who);
    expect(asked()).toBe(1);
    permits.forget(conversation);
    await permits.of(who);
    expect(asked()).toBe(2);
  });

  test("FOUND-4: the meeting’s title is told, unless Teams takes too long or does not tell", async () => {
    expect(await desk({ meeting: true, participants: true }).permits.title(who, SECOND)).toBe("Guild hour");
    expect(await desk(new Error("503")).permits.title(who, SECOND)).toBeNull();
    const { permits, wait } = desk("nothing");
    const told = permits.title(who, SECOND);
    wait();
    expect(await told).toBeNull();
  });
});
