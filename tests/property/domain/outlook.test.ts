import { expect, test, vi } from "vitest";
import type { OutlookChange } from "@guildhall/shared/domain/community/outlook/part";
import { isExtra, movedFrom } from "@guildhall/shared/domain/community/sessions/part";
import { community, communityTurns } from "./community-walk.ts";
import { PATIENCE, walkMany } from "./walk.ts";

vi.setConfig({ testTimeout: PATIENCE });

/** Those that tell where a session is in Outlook, or is going to be. */
const standing = (changes: readonly OutlookChange[], session: string): OutlookChange | undefined =>
  changes.findLast((change) => change.session === session && change.is !== "withdrawn");

test("OUTLOOK-1: whatever happens, what is open leads to what the sessions are, and nothing else is left out", async () => {
  await walkMany(community, communityTurns, () => ({ after, at }) => {
    if (after.status !== "founded") return;
    const { outlook, upcoming, cancelled } = after;
    const open = outlook.filter(({ is }) => is === "open");
    expect(new Set(open.map(({ session }) => session)).size).toBe(open.length);
    expect(new Set(outlook.map(({ number }) => number)).size).toBe(outlook.length);
    for (const { session: id, from, to, due } of open) {
      const session = upcoming.find((each) => each.id === id);
      expect(to).toBe(session?.at ?? null);
      expect(from).not.toBe(to);
      // A cancelled session is forgotten once its date is past, and what is open about it is then due to be closed.
      expect(
        session !== undefined || cancelled.some((each) => each.id === id) || (due !== null && due <= at),
      ).toBe(true);
    }
    const wrong = upcoming.filter((session) => {
      const change = standing(outlook, session.id);
      const isChanged = isExtra(session) || movedFrom(session) !== null;
      return session.at !== null && (isChanged || change !== undefined) && change?.to !== session.at;
    });
    expect(wrong).toEqual([]);
  });
});
