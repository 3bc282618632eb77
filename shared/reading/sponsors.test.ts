import { expect, it } from "vitest";
import { DAY } from "../domain/kernel/time.ts";
import type { SponsoredSession, SponsorPageRow } from "../domain/rows.ts";
import { readSponsorPage } from "./sponsors.ts";

const session = (number: number, more: Partial<SponsoredSession> = {}): SponsoredSession => ({
  ...{ number, begunAt: number * 14 * DAY, minutes: 45, people: 6, discussed: 2, actionsDone: 1, used: 3 },
  ...more,
});
const page = (sessions: readonly SponsoredSession[], more: Partial<SponsorPageRow> = {}): SponsorPageRow => ({
  ...{ shownAt: 1_000, name: "Guild", purpose: "", sessions, giving: { presented: 4, led: 3 } },
  ...{ worth: [], helped: [], stories: [{ id: "1", text: "We ask on Mondays" }], ...more },
});

it("SPONSOR-2: adds up what members can read of each session, and takes the published figures together", () => {
  const { figures, exportedFrom } = readSponsorPage(
    page([session(1), session(2, { people: null }), session(3, { people: 9, minutes: 60, used: 0 })], {
      worth: [
        { at: 1, answers: 5, sum: 15 },
        { at: 2, answers: 5, sum: 20 },
      ],
      helped: [{ at: 1, said: { used: 3, notYet: 2, notForUs: 1 } }],
    }),
  );
  expect(figures).toEqual({
    ...{ sessions: 3, from: 14 * DAY, to: 42 * DAY, minutes: 150, discussed: 6, actionsDone: 3, used: 6 },
    people: { mean: 8, most: 9, minutes: 6 * 45 + 9 * 60 },
    giving: { presented: 4, led: 3, sessions: 3 },
    worth: { answers: 10, mean: 3.5 },
    helped: { answers: 6, said: { used: 3, notYet: 2, notForUs: 1 } },
  });
  expect(exportedFrom).toBe(1_000 + DAY);
});

it("SPONSOR-4: says nothing in figures of two sessions, or where fewer than five people came to each of the last six; stories stay", () => {
  const few = [1, 2, 3, 4, 5, 6, 7].map((number) => session(number, { people: number === 1 ? 9 : 4 }));
  for (const sessions of [[session(1), session(2)], few, []]) {
    const { figures, sessions: told, stories } = readSponsorPage(page(sessions));
    expect([figures, told, stories.length]).toEqual([null, [], 1]);
  }
  expect(readSponsorPage(page([session(1), session(2), session(3)])).figures).not.toBeNull();
});
