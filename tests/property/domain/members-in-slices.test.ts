import { expect, test, vi } from "vitest";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import { viewSession } from "@guildhall/shared/domain/session/view";
import type { StreamKind } from "@guildhall/shared/protocol/messages";
import { membersIn } from "@guildhall/shared/protocol/slice-members";
import { community, communityTurns } from "./community-walk.ts";
import { session, sessionTurns } from "./session-walk.ts";
import { PEOPLE } from "./turns.ts";
import { PATIENCE, walkMany } from "./walk.ts";

vi.setConfig({ testTimeout: PATIENCE });

const REFS: ReadonlySet<unknown> = new Set(PEOPLE);

/** Whoever of these people is anywhere in slices, as a value or as a key. */
function anywhereIn(slices: Slices): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  JSON.stringify(slices, (key, value: unknown) => {
    for (const each of [key, value]) if (REFS.has(each)) found.add(each);
    return value;
  });
  return found;
}

/** Whoever of them is found. */
const foundIn = (stream: StreamKind, slices: Slices): ReadonlySet<unknown> =>
  membersIn(stream, slices).intersection(REFS);

test("PEOPLE-4: in every state of a community and of a session, exactly the members that its slices name are found", async () => {
  let named = 0;
  await walkMany(community, communityTurns, () => ({ after }) => {
    const slices = viewCommunity(after);
    expect(foundIn("community", slices)).toEqual(anywhereIn(slices));
    named += foundIn("community", slices).size;
  });
  await walkMany(session, sessionTurns, () => ({ after }) => {
    const slices = viewSession(after);
    expect(foundIn("session", slices)).toEqual(anywhereIn(slices));
    named += foundIn("session", slices).size;
  });
  expect(named).toBeGreaterThan(1_000);
});
