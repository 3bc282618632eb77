import { describe, expect, it } from "vitest";
import { ANA, LEE, NOTHING_COUNTED, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { week } from "../../../testing/weekly-guild.ts";
import { type MemberRef, sessionId } from "../../kernel/ids.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import { balancesOf } from "../rota/part.ts";

/** A community with these on its rota. The first turn is that of whoever joined last of the first two. */
class Turns extends Founding {
  constructor(...members: readonly MemberRef[]) {
    super();
    for (const member of members) this.do(member, { type: "joinRota" });
  }

  get held(): readonly (string | null)[] {
    return this.state.turns.map(({ holder, guest }) => guest ?? holder);
  }

  get sure(): readonly boolean[] {
    return this.state.turns.map(({ confirmed }) => confirmed);
  }

  swaps(member: MemberRef) {
    return myCommunity(this.state, member).swaps;
  }

  /** What stands of the turns. */
  get now() {
    return { turns: this.state.turns, queued: this.state.queued };
  }

  /** The next session begins, and ends after an hour; all were there. */
  hold(led: MemberRef): void {
    const session = this.state.upcoming[0]?.id ?? sessionId("none");
    this.at += DAY;
    this.do(led, { type: "begin", session });
    this.at += HOUR;
    this.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: this.at, by: "person", somethingDone: true },
      ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED, led },
    });
    const slots = Object.fromEntries([PRIYA, TOM, ANA, LEE].map((member) => [member, [0, 6, 12, 18]]));
    this.do("guildhall", { type: "recordAttendance", session, slots });
    this.at += HOUR;
  }
}

const ALL = [PRIYA, TOM, ANA, LEE];
const offer = { type: "offerSwap", turn: 1, with: 2 } as const;
const accept = { type: "acceptSwap", swap: 1 } as const;
const drop = { type: "dropSwap", swap: 1 } as const;

describe("swapping turns", () => {
  it("TURN-2: two swap their turns once both agree, and both have said then that they do theirs", () => {
    const guild = new Turns(...ALL);
    expect(guild.held).toEqual([TOM, PRIYA]);
    guild.do(TOM, offer);
    expect(guild.held).toEqual([TOM, PRIYA]);
    guild.do(PRIYA, accept);
    expect(guild.held).toEqual([PRIYA, TOM]);
    expect(guild.sure).toEqual([true, true]);
    expect(guild.refusal(PRIYA, accept)).toBe("swapOver");
  });

  it("TURN-2: whoever is asked can offer the same, which agrees to it; the offer of one's own turn replaces the one before", () => {
    const guild = new Turns(...ALL);
    guild.do(TOM, offer);
    guild.do(TOM, offer);
    expect(guild.state.swapsOpen).toEqual([1]);
    guild.do(PRIYA, { type: "offerSwap", turn: 2, with: 1 });
    expect(guild.held).toEqual([PRIYA, TOM]);
    expect(guild.state.swapsOpen).toEqual([]);
  });

  it("TURN-2: only whoever has a turn offers it, only whoever is asked agrees, and there is nothing to swap with oneself or nobody", () => {
    const guild = new Turns(...ALL);
    expect(guild.refusal(ANA, offer)).toBe("notYourTurn");
    expect(guild.refusal(TOM, { ...offer, with: 9 })).toBe("noSuchTurn");
    expect(guild.refusal(TOM, { ...offer, with: 1 })).toBe("noSuchTurn");
    guild.do(TOM, offer);
    expect(guild.refusal(ANA, accept)).toBe("notYourTurn");
    expect(guild.refusal(TOM, accept)).toBe("notYourTurn");
    expect(guild.refusal(ANA, drop)).toBe("notYourTurn");
  });

  it("TURN-2: an organiser swaps two turns at once; whoever got one has yet to say that they do it", () => {
    const guild = new Turns(TOM, ANA, PRIYA);
    expect(guild.held).toEqual([ANA, TOM]);
    expect(guild.refusal(TOM, { type: "arrangeSwap", turn: 1, with: 2 })).toBe("onlyOrganisers");
    guild.do(PRIYA, { type: "arrangeSwap", turn: 1, with: 2 });
    expect(guild.held).toEqual([TOM, ANA]);
    expect(guild.sure).toEqual([false, false]);
  });

  it("TURN-3: only the two see the offer; who made it and who drops it is sealed until it is over", () => {
    const guild = new Turns(...ALL);
    const before = guild.state;
    guild.do(TOM, offer);
    expect(guild.swaps(TOM)).toEqual([{ swap: 1, turn: 1, with: 2, offered: true }]);
    expect(guild.swaps(PRIYA)).toEqual([{ swap: 1, turn: 2, with: 1, offered: false }]);
    expect(guild.swaps(ANA)).toEqual([]);
    expect([...changedMine(before, guild.state)].toSorted()).toEqual([PRIYA, TOM].toSorted());
    expect(guild.recorded.at(-1)?.event).toEqual({
      ...{ type: "SwapOffered", swap: 1 },
      sealed: { scope: "swap-1", value: { turn: 1, by: TOM, with: 2, to: PRIYA } },
    });
    expect(JSON.stringify(guild.view)).not.toContain("swap");
    guild.do(PRIYA, drop);
    expect(guild.recorded.at(-1)?.event).toEqual({ type: "SwapOver", swap: 1 });
    expect(guild.effects).toContainEqual({ kind: "destroySeal", scope: "swap-1" });
    expect(guild.state.secrets).not.toHaveProperty("swap-1");
    expect(guild.held).toEqual([TOM, PRIYA]);
    expect(guild.stateWithoutSeals.swapsOpen).toEqual([]);
  });

  it.each([
    ["its holder can't", (guild: Turns) => guild.do(PRIYA, { type: "declineTurn", turn: 2 })],
    ["its session begins", (guild: Turns) => guild.hold(TOM)],
    [
      "its session is moved",
      (guild: Turns) => {
        const session = guild.state.upcoming[0]?.id ?? sessionId("none");
        guild.do(PRIYA, { type: "moveSession", session, at: week(1) + DAY });
      },
    ],
    [
      "it is swapped by an organiser",
      (guild: Turns) => guild.do(PRIYA, { type: "arrangeSwap", turn: 1, with: 2 }),
    ],
    ["there is a guest", (guild: Turns) => guild.do(PRIYA, { type: "nameGuest", turn: 2, name: "Zoe" })],
  ])("TURN-3: an offer is over when one of the turns moves otherwise: %s", (_how, move) => {
    const guild = new Turns(...ALL);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    guild.do(TOM, offer);
    move(guild);
    expect(guild.state.swapsOpen).toEqual([]);
    expect(guild.swaps(PRIYA)).toEqual([]);
    expect(guild.refusal(PRIYA, accept)).toBe("swapOver");
  });

  it("TURN-4: a swap leaves the lags as they are", () => {
    const guild = new Turns(...ALL);
    guild.hold(TOM);
    const { lags } = balancesOf(guild.state);
    const [first, second] = guild.state.turns;
    guild.do(PRIYA, { type: "arrangeSwap", turn: first?.number ?? 0, with: second?.number ?? 0 });
    expect(balancesOf(guild.state).lags).toEqual(lags);
  });
});

describe("a guest", () => {
  const guest = { type: "nameGuest", turn: 1, name: "  Zoe   Adler " } as const;

  it("TURN-5: facilitates one session instead of whoever has its turn, who names them; so does an organiser", () => {
    const guild = new Turns(...ALL);
    expect(guild.refusal(ANA, guest)).toBe("notYourTurn");
    expect(guild.refusal(TOM, { ...guest, name: " " })).toBe("empty");
    expect(guild.refusal(TOM, { ...guest, name: "x".repeat(81) })).toBe("tooLong");
    guild.do(TOM, guest);
    expect(guild.held).toEqual(["Zoe Adler", PRIYA]);
    guild.do(PRIYA, { ...guest, turn: 2 });
    expect(guild.held).toEqual(["Zoe Adler", "Zoe Adler"]);
    expect(guild.refusal(LEE, { type: "takeTurn", turn: 1 })).toBe("turnTaken");
  });

  it("TURN-5: the session is shared by nobody, whoever ran the panel, and whoever had the turn is next in line", () => {
    const guild = new Turns(...ALL);
    guild.do(TOM, guest);
    expect(guild.view["likely"]).toEqual([TOM, LEE, ANA, LEE]);
    guild.hold(ANA);
    expect(balancesOf(guild.state).lags).toEqual({});
    expect(guild.held).toEqual([PRIYA, TOM]);
  });

  it("TURN-5: a guest who can't come after all leaves the turn to whoever takes it", () => {
    const guild = new Turns(...ALL);
    guild.do(TOM, guest);
    guild.do(PRIYA, { ...guest, name: null });
    expect(guild.held).toEqual([null, PRIYA]);
    guild.do(LEE, { type: "takeTurn", turn: 1 });
    expect(guild.held).toEqual([LEE, PRIYA]);
  });
});

describe("an order by hand", () => {
  const order = (...members: readonly MemberRef[]) => ({ type: "orderTurns", members }) as const;

  it("TURN-6: organisers set who has the announced turns and gets the next ones, whatever the lags are", () => {
    const guild = new Turns(...ALL);
    expect(guild.refusal(TOM, order(PRIYA, TOM))).toBe("onlyOrganisers");
    guild.do(PRIYA, order(ANA, TOM, PRIYA));
    expect(guild.held).toEqual([ANA, TOM]);
    expect(guild.view["likely"]).toEqual([PRIYA, LEE, ANA, LEE]);
    guild.hold(ANA);
    expect(guild.held).toEqual([TOM, PRIYA]);
    expect(guild.state.queued).toEqual([]);
  });

  it("TURN-6: a turn stays confirmed for whoever keeps it; the same order again changes nothing", () => {
    const guild = new Turns(...ALL);
    guild.do(PRIYA, { type: "confirmTurn", turn: 2 });
    guild.do(PRIYA, order(TOM, PRIYA));
    expect(guild.state.turnChanges).toBe(0);
    guild.do(PRIYA, order(TOM, PRIYA, ANA));
    expect(guild.sure).toEqual([false, true]);
    guild.do(PRIYA, order(PRIYA, TOM));
    expect([guild.sure, guild.state.queued]).toEqual([[false, false], []]);
  });

  it("TURN-6: an order that was made for other turns, or names somebody off the rota, is refused", () => {
    const guild = new Turns(PRIYA, TOM, ANA);
    for (const wrong of [order(PRIYA), order(PRIYA, ANA), order(TOM, PRIYA, ANA, TOM, PRIYA, ANA, TOM)])
      expect(guild.refusal(PRIYA, wrong)).toBe("turnsMoved");
    expect(guild.refusal(PRIYA, order(PRIYA, TOM, LEE))).toBe("offRota");
  });

  it("TURN-6: whoever is away at the time keeps their place in it; whoever leaves the rota loses it", () => {
    const guild = new Turns(...ALL);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    guild.do(PRIYA, order(TOM, PRIYA, LEE, ANA));
    guild.do(LEE, { type: "setAway", from: guild.at, to: week(20) });
    guild.hold(TOM);
    expect(guild.held).toEqual([PRIYA, ANA]);
    expect(guild.state.queued).toEqual([LEE]);
    guild.do(LEE, { type: "leaveRota" });
    expect(guild.state.queued).toEqual([]);
  });
});

describe("undoing a change of turns", () => {
  const undo = (change: number) => ({ type: "undoTurns", change }) as const;

  it.each([
    ["a swap, as a pair", PRIYA, { type: "arrangeSwap", turn: 1, with: 2 }],
    ["a guest", TOM, { type: "nameGuest", turn: 1, name: "Zoe" }],
    ["an order by hand", PRIYA, { type: "orderTurns", members: [ANA, TOM, PRIYA] }],
  ] as const)(
    "TURN-7: %s is undone by its maker and by organisers, and everything is as before",
    (_what, by, command) => {
      for (const who of [by, PRIYA]) {
        const guild = new Turns(...ALL);
        guild.do(TOM, { type: "confirmTurn", turn: 1 });
        const before = guild.now;
        guild.do(by, command);
        expect(guild.now).not.toEqual(before);
        expect(guild.refusal(LEE, undo(1))).toBe("notYourChange");
        guild.do(who, undo(1));
        expect(guild.now).toEqual(before);
        expect(guild.refusal(who, undo(1))).toBe("tooLateToUndo");
        expect(guild.refusal(who, undo(2))).toBe("tooLateToUndo");
      }
    },
  );

  it("TURN-7: both who agreed to swap can undo it", () => {
    for (const who of [TOM, PRIYA]) {
      const guild = new Turns(...ALL);
      guild.do(TOM, offer);
      guild.do(PRIYA, accept);
      expect(guild.view["turnChanges"]).toEqual([
        { number: 1, kind: "swap", by: [TOM, PRIYA], turns: [1, 2] },
      ]);
      guild.do(who, undo(1));
      expect(guild.held).toEqual([TOM, PRIYA]);
    }
  });

  it.each([
    ["a turn that it named begins", (guild: Turns) => guild.hold(PRIYA)],
    ["somebody can't", (guild: Turns) => guild.do(PRIYA, { type: "declineTurn", turn: 1 })],
    ["somebody leaves the rota", (guild: Turns) => guild.do(TOM, { type: "leaveRota" })],
    [
      "somebody is away",
      (guild: Turns) =>
        guild.do(TOM, { type: "setAway", from: guild.at + 50 * DAY, to: guild.at + 51 * DAY }),
    ],
    [
      "a later change names one of them",
      (guild: Turns) => guild.do(PRIYA, { type: "nameGuest", turn: 1, name: "Zoe" }),
    ],
    [
      "a later order names one of them",
      (guild: Turns) => guild.do(PRIYA, { type: "orderTurns", members: [PRIYA, TOM, ANA, TOM] }),
    ],
  ])("TURN-7: not once %s", (_when, later) => {
    const guild = new Turns(...ALL);
    guild.do(PRIYA, { type: "arrangeSwap", turn: 1, with: 2 });
    later(guild);
    expect(guild.refusal(PRIYA, undo(1))).toBe("tooLateToUndo");
  });

  it("TURN-7: two guests of two sessions are undone in any order", () => {
    for (const first of [1, 2]) {
      const guild = new Turns(...ALL);
      const before = guild.now;
      for (const turn of [1, 2]) guild.do(PRIYA, { type: "nameGuest", turn, name: "Zoe" });
      expect(guild.state.queued).toEqual([PRIYA, TOM]);
      guild.do(PRIYA, undo(first));
      expect(guild.state.queued).toEqual([first === 1 ? PRIYA : TOM]);
      guild.do(PRIYA, undo(3 - first));
      expect(guild.now).toEqual(before);
    }
  });

  it("TURN-7: undoing an order by hand leaves who is next in line because of a guest", () => {
    const guild = new Turns(...ALL);
    guild.do(PRIYA, { type: "orderTurns", members: [TOM, PRIYA, ANA, LEE] });
    guild.do(TOM, { type: "nameGuest", turn: 1, name: "Zoe" });
    expect(guild.state.queued).toEqual([TOM, ANA, LEE]);
    guild.do(PRIYA, undo(1));
    expect(guild.state.queued).toEqual([TOM]);
    guild.do(TOM, undo(2));
    expect(guild.state.queued).toEqual([]);
  });
});
