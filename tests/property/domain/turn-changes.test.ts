import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { balancesOf } from "@guildhall/shared/domain/community/rota/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { swapOf } from "@guildhall/shared/domain/community/turn-changes/part";
import type { TurnNumber, TurnsChange } from "@guildhall/shared/domain/community/turns/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { by, PRIYA } from "@guildhall/shared/testing/decider-samples";
import { carriedOut, type Change, histories, through } from "./turn-histories.ts";
import { PATIENCE, RUNS } from "./walk.ts";

vi.setConfig({ testTimeout: 3 * PATIENCE });

// `PROPERTY_RUNS=600 npx vitest run --project property tests/property/domain/turn-changes` takes 10,200 histories.
const HISTORIES = { ...RUNS, numRuns: 17 * RUNS.numRuns };

/** Looks at each change in many histories, with something to keep in each. Returns at how many it has looked. */
function inHistories<Kept>(keep: () => Kept, look: (change: Change, kept: Kept) => boolean): number {
  let looked = 0;
  fc.assert(
    fc.property(histories, (history) => {
      const kept = keep();
      through(history, (change) => {
        if (look(change, kept)) looked += 1;
      });
    }),
    HISTORIES,
  );
  return looked;
}

const heldIn = ({ turns }: FoundedCommunity, number: TurnNumber) => {
  const turn = turns.find((each) => each.number === number);
  return turn === undefined ? null : { holder: turn.holder, confirmed: turn.confirmed, guest: turn.guest };
};

/** What the last command changed, if it was one that can be undone. */
const changeIn = ({ before, after }: Change): TurnsChange | null =>
  after.turnChanges === before.turnChanges
    ? null
    : (after.undoable.find(({ number }) => number === after.turnChanges) ?? null);

/** Whose announced turns a command may move: those whom it names, and whoever gives it. */
function named({ command, author, before }: Change): ReadonlySet<MemberRef | null> {
  const holderOf = (number: TurnNumber) => heldIn(before, number)?.holder ?? null;
  const parties = (swap: number): readonly MemberRef[] => {
    const terms = swapOf(before, swap);
    return terms === null ? [] : [terms.by, terms.to];
  };
  if (command.type === "offerSwap" || command.type === "arrangeSwap")
    return new Set([holderOf(command.turn), holderOf(command.with)]);
  if (command.type === "acceptSwap") return new Set(parties(command.swap));
  if (command.type === "nameGuest") return new Set([holderOf(command.turn), null]);
  if (command.type === "orderTurns") return new Set([...command.members, null]);
  if (command.type === "undoTurns") {
    const change = before.undoable.find(({ number }) => number === command.change);
    return new Set(change?.turns.flatMap(({ was, now }) => [was.holder, now.holder]));
  }
  if (command.type === "declineTurn" || command.type === "takeTurn")
    return new Set([holderOf(command.turn), author]);
  if (command.type !== "leaveRota" && command.type !== "setAway") return new Set();
  // Of the turns for which they are asked, too: whoever is asked last leaves it open.
  const asked = author === null ? [] : myCommunity(before, author).turns.asked;
  return new Set([author, ...asked.map(({ turn }) => holderOf(turn))]);
}

describe("changing turns", () => {
  test("TURN-3: a firm turn moves only for those named", () => {
    const moved = inHistories(
      () => null,
      (change) => {
        const { before, after } = change;
        const moves = before.turns.filter(({ number, holder, guest }) => {
          const now = heldIn(after, number);
          return now !== null && (now.holder !== holder || now.guest !== guest);
        });
        for (const { holder } of moves) expect([...named(change)]).toContain(holder);
        return moves.length > 0;
      },
    );
    expect(moved).toBeGreaterThan(HISTORIES.numRuns);
  });

  test("TURN-1, TURN-3, TURN-6: a swap keeps the sum and is undone as a pair", () => {
    const swaps = inHistories(
      () => null,
      (step) => {
        const change = changeIn(step);
        if (change?.kind !== "swap") return false;
        const { before, after, at } = step;
        const { lags, writtenOff } = balancesOf(after);
        expect(Object.values(lags).reduce((sum, lag) => sum + lag, writtenOff)).toBe(0);
        expect(lags).toEqual(balancesOf(before).lags);
        const holders = ({ turns }: FoundedCommunity) => turns.map(({ holder }) => holder ?? "").toSorted();
        expect(holders(after)).toEqual(holders(before));
        expect(change.turns).toHaveLength(2);
        const undone = carriedOut({ type: "undoTurns", change: change.number }, after, by(PRIYA, { at }));
        expect(undone?.turns).toEqual(before.turns);
        return true;
      },
    );
    expect(swaps).toBeGreaterThan(HISTORIES.numRuns / 4);
  });

  test("TURN-6: every undo restores the state before or is refused", () => {
    let refused = 0;
    const restored = inHistories(
      () => new Map<number, { readonly change: TurnsChange; readonly state: FoundedCommunity }>(),
      (step, made) => {
        const { before, after, at } = step;
        const change = changeIn(step);
        if (change !== null) made.set(change.number, { change, state: before });
        for (const [number, { change: done, state }] of made) {
          const undone = carriedOut({ type: "undoTurns", change: number }, after, by(PRIYA, { at }));
          if (undone === null) {
            refused += 1;
            made.delete(number);
            continue;
          }
          for (const { turn } of done.turns) expect(heldIn(undone, turn)).toEqual(heldIn(state, turn));
          const others = after.turns.filter((turn) => !done.turns.some((each) => each.turn === turn.number));
          expect(undone.turns).toEqual(expect.arrayContaining([...others]));
          // At once, everything is as before.
          const { turns, queued } = change?.number === number ? state : undone;
          expect({ turns: undone.turns, queued: undone.queued }).toEqual({ turns, queued });
          expect(undone.undoable.some((each) => each.number === number)).toBe(false);
        }
        return change !== null;
      },
    );
    expect(restored).toBeGreaterThan(HISTORIES.numRuns);
    expect(refused).toBeGreaterThan(HISTORIES.numRuns / 4);
  });
});
