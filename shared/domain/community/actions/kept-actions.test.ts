import { describe, expect, it } from "vitest";
import { ANA, by, LEE, opened, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { given } from "../../../testing/decider.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { sessionDecider } from "../../session/decider.ts";
import {
  Guild,
  afterOne,
  assigns,
  completes,
  drops,
  noted,
  reopens,
  takesOn,
} from "../../../testing/actions-guild.ts";

describe("a session that is reopened", () => {
  it("ACTION-5: has its open actions only among its takeaways, and its next end brings each once", () => {
    const guild = afterOne();
    const second = guild.begin();
    guild.end(second, noted("third", TOM));
    guild.reopen();
    expect(guild.shown).toEqual(["write", "ask"]);
    expect(guild.refusal(TOM, completes("third"))).toBe("sessionRunning");
    guild.end(second, noted("third", TOM), noted("fourth"));
    expect(guild.shown).toEqual(["write", "ask", "third", "fourth"]);
  });

  it("ACTION-5: leaves actions done that were ticked off, and dropped that were dropped", () => {
    const guild = new Guild();
    const session = guild.begin();
    const both = [noted("write", TOM), noted("ask"), noted("book", LEE)];
    guild.end(session, ...both);
    guild.tick(TOM, "write");
    guild.do(LEE, drops("book"));
    guild.reopen();
    guild.end(session, ...both);
    expect(guild.shown).toEqual(["ask", "book", "write"]);
    expect(guild.action("write").standing).toMatchObject({ is: "done" });
    expect(guild.action("book").standing).toMatchObject({ is: "dropped" });
  });

  it("ACTION-5: leaves actions that were taken on with their owners, and forgets a removed takeaway", () => {
    const guild = new Guild();
    const session = guild.begin();
    guild.end(session, noted("write", TOM), noted("ask"), noted("slip"));
    guild.do(ANA, takesOn("ask"));
    guild.do(TOM, assigns("write", LEE));
    guild.reopen();
    guild.end(session, noted("write", TOM), noted("ask"));
    expect(guild.shown).toEqual(["write", "ask"]);
    expect([guild.action("write").owner, guild.action("ask").owner]).toEqual([LEE, ANA]);
    guild.reopen();
    guild.end(session);
    expect(guild.shown).toEqual([]);
  });
});

describe("how many there are", () => {
  const many = (howMany: number, name: string) =>
    Array.from({ length: howMany }, (_, index) => noted(`${name}-${index}`));

  /** Its sessions left as many open as are allowed. */
  function full(): Guild {
    const guild = new Guild();
    guild.end(guild.begin(), ...many(50, "old"));
    guild.end(guild.begin(), ...many(50, "new"));
    return guild;
  }

  it("ACTION-6: a session holds 50, and further takeaways of the other kind", () => {
    const add = { type: "addTakeaway", text: "Once more", kind: "action", owner: null } as const;
    let session = given(sessionDecider, opened());
    for (let count = 0; count < LIMITS.sessionActions; count += 1)
      session = session.and(add, by(TOM, { freshId: `action-${count}` }));
    session.when(add, by(TOM, { freshId: "more" })).thenRefused("full");
    expect(session.when({ ...add, kind: "learned" }, by(TOM, { freshId: "more" })).types).toEqual([
      "TakeawayAdded",
    ]);
  });

  it("ACTION-6: the oldest open ones make room for those of a session, and are marked accordingly", () => {
    const guild = full();
    const third = guild.begin();
    guild.end(third, noted("a"), noted("b"));
    expect(guild.shown).toHaveLength(102);
    expect(guild.shown.slice(0, 2)).toEqual(["old-2", "old-3"]);
    expect(guild.shown.slice(-4)).toEqual(["a", "b", "old-1", "old-0"]);
    expect(guild.action("old-0").standing).toEqual({ is: "madeRoom", for: third, at: guild.at });
    expect(guild.refusal(PRIYA, reopens("old-0"))).toBe("full");
    guild.do(PRIYA, completes("a"));
    guild.do(PRIYA, reopens("old-0"));
    expect(guild.shown[0]).toBe("old-0");
  });

  it("ACTION-6: they are open again if the session is reopened and ends with fewer", () => {
    const guild = full();
    const third = guild.begin();
    guild.end(third, noted("a"), noted("b"));
    guild.reopen();
    guild.end(third, noted("b"));
    expect(guild.shown.slice(0, 2)).toEqual(["old-1", "old-2"]);
    expect(guild.shown.slice(-2)).toEqual(["b", "old-0"]);
    guild.reopen();
    guild.end(third);
    expect(guild.shown).toHaveLength(100);
    expect(guild.shown[0]).toBe("old-0");
  });

  it("ACTION-6: the last 100 that are over are kept", () => {
    const guild = full();
    for (const id of guild.shown.slice(0, 60)) guild.tick(PRIYA, id);
    guild.end(guild.begin(), ...many(50, "more"));
    for (const id of guild.shown.slice(0, 60)) guild.tick(PRIYA, id);
    const over = guild.shown.filter((id) => guild.action(id).standing.is !== "open");
    expect(over).toHaveLength(LIMITS.actions);
    expect(over.slice(0, 1)).toEqual(["more-19"]);
    expect(over).not.toContain("old-19");
    expect(guild.state.actions).toHaveLength(LIMITS.actions + 30);
  });
});
