import { beforeAll, describe, expect, test } from "vitest";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { play, type Played } from "./secret-declines-world.ts";
import { comparableRows, eventsIn } from "./secret-world.ts";

// Two worlds with the same turns. Who declines what they are asked in one of them does not answer in the other, and who offers
// to swap turns in one keeps theirs in the other.

const azurite = azuriteOfRun();
let worlds: readonly Played[] = [];

beforeAll(async () => {
  worlds = [
    await play(azurite, { declines: "tom", silent: "amara", offers: "priya", keeps: "mateo" }),
    await play(azurite, { declines: "amara", silent: "tom", offers: "mateo", keeps: "priya" }),
  ];
}, 240_000);

const MOMENTS = ["dropped", "asked", "open", "sought", "over"] as const;

/** What is sealed of it, and from when on nobody can read that any more. */
const SEALED: readonly (readonly [CommunityEvent["type"], scope: string, since: (typeof MOMENTS)[number]])[] =
  [
    ["SwapOffered", "swap-", "dropped"],
    ["TurnDeclined", "declined-", "sought"],
    ["TurnAsked", "declined-", "sought"],
    ["FacilitatorAsked", "facilitation-", "over"],
    ["FacilitationDeclined", "facilitation-", "over"],
  ];

describe("who declines what they are asked, and who offers to swap", () => {
  test("ROTA-13, FAC-5: in both worlds the same is asked of people, in another order", () => {
    expect(worlds.map(({ asked }) => asked)).toEqual([
      ["grace", "tom", "amara", "priya", "nobody", "tom", "amara", "nobody"],
      ["grace", "amara", "tom", "priya", "nobody", "amara", "tom", "nobody"],
    ]);
  });

  test.each(MOMENTS)("ROTA-10, TURN-2, FAC-5 nobody’s screen shows it: %s", (moment) => {
    const [one, other] = worlds.map(({ names, observations }) =>
      [...names].reduce((text, [ref, name]) => text.replaceAll(ref, name), observations[moment].view),
    );
    expect(inNoOrder(one)).toEqual(inNoOrder(other));
  });

  test.each(SEALED)(
    "ROTA-9, TURN-2, FAC-5 of a %s nobody can read whose it was, once that is over",
    (type, scope, since) => {
      for (const { observations } of worlds)
        for (const moment of MOMENTS.slice(MOMENTS.indexOf(since))) {
          const { keys, log } = observations[moment];
          expect(keys.filter((key) => key.startsWith(scope))).toEqual([]);
          expect(eventsIn({ log }, type).length).toBeGreaterThan(0);
          for (const event of eventsIn({ log }, type)) expect(event).not.toHaveProperty("sealed");
          for (const { command, events } of log)
            if (events.some((event) => event.type === type))
              expect(String(command)).not.toMatch(/decline|Swap/);
        }
    },
  );

  test("SEC-13, ROTA-9, TURN-2, FAC-5 storage is the same, row by row, whoever it was", () => {
    for (const moment of MOMENTS) {
      const [first, second] = worlds.map((world) => comparableRows(world, world.observations[moment]));
      expect(first?.commits.join()).toContain("SwapOffered");
      expect({ moment, ...first }).toEqual({ moment, ...second });
    }
  });
});

/** Who is on the rota, and who is likely to have a turn, is in an order that is no secret, or none. */
function inNoOrder(text = "{}"): unknown {
  const { rota, likely, ...rest } = JSON.parse(text) as {
    rota: readonly { member: string }[];
    likely: readonly string[];
  };
  return { ...rest, rota: rota.toSorted((a, b) => a.member.localeCompare(b.member)), likely: likely.length };
}
