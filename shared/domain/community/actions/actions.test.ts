import { describe, expect, it } from "vitest";
import { ANA, by, LEE, minute, opened, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { given } from "../../../testing/decider.ts";
import { type SessionId, sessionId, takeawayId } from "../../kernel/ids.ts";
import { HOUR } from "../../kernel/time.ts";
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

describe("the actions of a session", () => {
  it("ACTION-1: are reported to the community at its end, without what was learned", () => {
    const { effects } = given(sessionDecider, opened({ agenda: [] }))
      .and(
        { type: "addTakeaway", text: "Write it up", kind: "action", owner: TOM },
        by(ANA, { freshId: "a" }),
      )
      .and({ type: "addTakeaway", text: "Rust", kind: "learned", owner: null }, by(ANA, { freshId: "b" }))
      .and({ type: "addTakeaway", text: "Ask them", kind: "action", owner: null }, by(ANA, { freshId: "c" }))
      .when({ type: "finish" }, by(PRIYA, { at: minute(30) }));
    expect(effects).toContainEqual(
      expect.objectContaining({
        kind: "tellCommunity",
        command: expect.objectContaining({
          type: "recordSessionEnd",
          actions: [
            { id: "a", text: "Write it up", owner: TOM },
            { id: "c", text: "Ask them", owner: null },
          ],
        }) as unknown,
      }),
    );
  });

  it("ACTION-9: are due in the session that was chosen when they were noted, which the community hears after the end", () => {
    const due = sessionId("chosen");
    const add = { type: "addTakeaway", owner: null, due } as const;
    const { effects, state } = given(sessionDecider, opened({ agenda: [] }))
      .and({ ...add, text: "Write it up", kind: "action" }, by(ANA, { freshId: "a" }))
      .and({ ...add, text: "Rust", kind: "learned" }, by(ANA, { freshId: "b" }))
      .when({ type: "finish" }, by(PRIYA, { at: minute(30) }));
    const told = effects.flatMap((each) => (each.kind === "tellCommunity" ? [each.command] : []));
    expect(told.map(({ type }) => type)).toEqual(["recordSessionEnd", "recordActionsDue", "recordLessons"]);
    expect(told[1]).toMatchObject({ due: [{ action: "a", in: due }] });
    // When it ends again after it was reopened, the community knows.
    expect(JSON.stringify(state)).not.toContain("chosen");
  });

  it("ACTION-9: are due in the next one if what was chosen is no longer to come", () => {
    const guild = new Guild();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: guild.at + HOUR });
    guild.do(PRIYA, { type: "addSession", at: guild.at + 48 * HOUR });
    const session = guild.begin();
    guild.end(session, noted("write", TOM), noted("ask", null));
    const [next, later] = guild.state.upcoming;
    const chosen = [
      { action: takeawayId("write"), in: later?.id ?? sessionId("none") },
      { action: takeawayId("ask"), in: sessionId("cancelled") },
    ];
    guild.do("guildhall", { type: "recordActionsDue", session, due: chosen });
    expect(guild.action("write")?.due).toBe(later?.id);
    expect(guild.action("ask")?.due).toBe(next?.id);
  });

  it("ACTION-1: are recorded in the commit that records the end, each with its session", () => {
    const guild = new Guild();
    const session = guild.begin();
    const { at } = guild;
    guild.end(session, noted("write", TOM));
    const ended = guild.recorded.slice(-2);
    expect(ended.map(({ event }) => event.type)).toEqual(["SessionEndRecorded", "ActionsNoted"]);
    expect(ended[1]?.event).toEqual({
      type: "ActionsNoted",
      ...{ session, number: 1, at, actions: [noted("write", TOM)], madeRoom: [] },
    });
    expect(guild.action("write")).toEqual({
      ...noted("write", TOM),
      ...{ session, number: 1, due: guild.state.upcoming[0]?.id, standing: { is: "open" } },
    });
  });

  it("ACTION-9: are due in the next session of the rhythm, or in another upcoming one that whoever may tick them off chooses", () => {
    const guild = new Guild();
    guild.end(guild.begin(), noted("write", TOM));
    const due = () => guild.action("write")?.due;
    const next = guild.state.upcoming[0]?.id;
    expect(due()).toBe(next);
    guild.do(PRIYA, { type: "addSession", at: guild.at + 3 * HOUR });
    const extra = guild.state.upcoming.find(({ id }) => id !== next)?.id ?? sessionId("gone");
    expect(due()).toBe(next);
    const choose = { type: "setActionDue", action: takeawayId("write"), due: extra } as const;
    expect(guild.refusal(ANA, choose)).toBe("notYourAction");
    expect(guild.refusal(TOM, { ...choose, due: sessionId("gone") })).toBe("noSuchSession");
    guild.do(TOM, choose);
    expect(due()).toBe(extra);
    const { state } = guild;
    guild.do(TOM, choose);
    expect(guild.state).toEqual(state);
    guild.do(PRIYA, { type: "cancelSession", session: extra });
    expect(due()).toBe(next);
    guild.tick(TOM, "write");
    expect(guild.refusal(TOM, choose)).toBe("actionOver");
  });

  it("ACTION-9: stay due when the session that noted them is reopened, and are overdue once their own is over", () => {
    const guild = new Guild();
    guild.end(guild.begin(), noted("write", TOM));
    guild.do(PRIYA, { type: "addSession", at: guild.at + 30 * HOUR });
    const [next] = guild.state.upcoming.filter(({ id }) => id !== guild.action("write")?.due);
    const due = next?.id ?? sessionId("gone");
    guild.do(TOM, { type: "setActionDue", action: takeawayId("write"), due });
    const session = guild.state.last?.id ?? sessionId("gone");
    guild.reopen();
    guild.end(session, noted("write", TOM));
    expect(guild.action("write")?.due).toBe(due);
    guild.end(guild.begin());
    guild.at += HOUR;
    guild.do(TOM, { type: "begin", session: due });
    expect(guild.action("write")?.due).toBe(due);
  });

  it("ACTION-1: stay open however many sessions pass, oldest first; a session without any adds none", () => {
    const guild = afterOne();
    guild.end(guild.begin());
    expect(guild.recorded.at(-1)?.event.type).toBe("SessionEndRecorded");
    guild.end(guild.begin(), noted("third"));
    expect(guild.shown).toEqual(["write", "ask", "third"]);
    expect(guild.action("third").number).toBe(3);
  });
});

describe("ticking off", () => {
  it("ACTION-2: is for its owner, organisers and the facilitator of a running session, and nobody else", () => {
    const guild = afterOne();
    expect(guild.refusal(TOM, completes("write"))).toBeNull();
    expect(guild.refusal(PRIYA, completes("write"))).toBeNull();
    expect(guild.refusal(LEE, completes("write"), { meetingOrganiser: true })).toBeNull();
    expect(guild.refusal(ANA, completes("write"))).toBe("notYourAction");
    expect(guild.refusal(TOM, completes("ask"))).toBe("notYourAction");
    guild.begin();
    expect(guild.refusal(TOM, completes("ask"))).toBeNull();
    expect(guild.refusal(ANA, completes("ask"))).toBe("notYourAction");
  });

  it.each([reopens("write"), drops("write"), assigns("write", LEE)])(
    "ACTION-2: $type is for the same members, and nobody else",
    (command) => {
      const guild = afterOne();
      if (command.type === "reopenAction") guild.tick(TOM, "write");
      expect(guild.refusal(TOM, command)).toBeNull();
      expect(guild.refusal(PRIYA, command)).toBeNull();
      expect(guild.refusal(ANA, command)).toBe("notYourAction");
    },
  );

  it("ACTION-2: moves it to those that are over, most recent first, and opening it again puts it back in its place", () => {
    const guild = afterOne();
    guild.end(guild.begin(), noted("third"));
    guild.tick(PRIYA, "ask");
    guild.tick(TOM, "write");
    expect(guild.shown).toEqual(["third", "write", "ask"]);
    expect(guild.action("write").standing).toEqual({ is: "done", at: guild.at });
    guild.do(PRIYA, reopens("ask"));
    expect(guild.shown).toEqual(["ask", "third", "write"]);
    expect(guild.action("ask").standing).toEqual({ is: "open" });
  });

  it("ACTION-2: ticking off what is done, or opening what is open, changes nothing", () => {
    const guild = afterOne();
    guild.tick(TOM, "write");
    const { length } = guild.recorded;
    guild.do(TOM, completes("write"));
    guild.do(PRIYA, reopens("ask"));
    expect(guild.recorded).toHaveLength(length);
    expect(guild.refusal(PRIYA, completes("gone"))).toBe("noSuchAction");
  });

  it("ACTION-4: a dropped action is over and shown as dropped, until it is opened again", () => {
    const guild = afterOne();
    guild.do(TOM, drops("write"));
    expect(guild.action("write").standing).toEqual({ is: "dropped", at: guild.at });
    expect(guild.shown).toEqual(["ask", "write"]);
    expect(guild.refusal(TOM, completes("write"))).toBe("actionOver");
    guild.do(TOM, reopens("write"));
    guild.tick(TOM, "write");
    expect(guild.refusal(TOM, drops("write"))).toBe("actionOver");
  });
});

describe("who owns an action", () => {
  it("ACTION-3: any member can take on an action without an owner, but not one that somebody owns", () => {
    const guild = afterOne();
    guild.do(ANA, takesOn("ask"));
    expect(guild.action("ask").owner).toBe(ANA);
    expect(guild.refusal(ANA, takesOn("ask"))).toBeNull();
    expect(guild.refusal(LEE, takesOn("ask"))).toBe("actionTaken");
    expect(guild.refusal(ANA, completes("ask"))).toBeNull();
  });

  it("ACTION-3: it can be handed to another member, who may then tick it off, but to nobody who has left", () => {
    const guild = afterOne();
    guild.do(TOM, assigns("write", LEE));
    expect(guild.action("write").owner).toBe(LEE);
    expect(guild.refusal(TOM, completes("write"))).toBe("notYourAction");
    guild.do("guildhall", { type: "recordMemberLeft", member: ANA });
    expect(guild.refusal(LEE, assigns("write", ANA))).toBe("notAMember");
  });

  it("ACTION-3: nobody can take on or hand over an action that is over", () => {
    const guild = afterOne();
    guild.do(PRIYA, completes("ask"));
    expect(guild.refusal(ANA, takesOn("ask"))).toBe("actionOver");
    expect(guild.refusal(PRIYA, assigns("ask", LEE))).toBe("actionOver");
  });
});

describe("a takeaway that is edited after its session", () => {
  const edited = (session: SessionId, takeaway: string) =>
    ({
      type: "recordTakeawayEdit",
      session,
      takeaway: takeawayId(takeaway),
      text: "As it was meant",
    }) as const;

  it("TAKE-4: changes the action that it is, open or over, and no other", () => {
    const guild = new Guild();
    const session = guild.begin();
    guild.end(session, noted("write", TOM), noted("ask"));
    guild.tick(TOM, "write");
    guild.do("guildhall", edited(session, "write"));
    expect(guild.action("write")).toMatchObject({
      text: "As it was meant",
      owner: TOM,
      standing: { is: "done" },
    });
    expect(guild.action("ask")).toMatchObject({ text: "About ask" });
  });

  it("TAKE-4: is what was learned, too, which changes no action, but is told to whoever reads past sessions", () => {
    const guild = new Guild();
    const session = guild.begin();
    guild.end(session, noted("ask"));
    guild.do("guildhall", edited(session, "learned"));
    expect(guild.action("ask")).toMatchObject({ text: "About ask" });
    expect(guild.view["past"]).toMatchObject([{ id: session, edits: 1 }]);
  });

  it("ACTION-5, TAKE-4: changes nothing here while the session runs again, nor if it is not the last one", () => {
    const guild = new Guild();
    const session = guild.begin();
    guild.end(session, noted("ask"));
    const { state } = guild;
    guild.do("guildhall", edited(sessionId("other"), "ask"));
    expect(guild.state).toBe(state);
    guild.reopen();
    const { state: reopened } = guild;
    guild.do("guildhall", edited(session, "ask"));
    expect(guild.state).toBe(reopened);
  });
});
