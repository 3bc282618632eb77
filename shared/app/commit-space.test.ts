import { FIRST } from "../domain/kernel/versions.ts";
import { describe, expect, it } from "vitest";
import { MOST_EFFECTS } from "../domain/effect.ts";
import { sessionStream } from "../domain/kernel/stream.ts";
import { sessionId } from "../domain/kernel/ids.ts";
import { memoryStorage } from "../memory/storage.ts";
import { MAX_OUTBOX_ROWS } from "../ports/event-store.ts";
import { encodeCommit, storedBytes } from "./codec.ts";
import { CommitSpace } from "./commit-space.ts";
import type { AnyEvent, Entry } from "./commit.ts";
import { Keyring } from "./keyring.ts";

const known = { Said: FIRST };

const entry = (said: string, scope: string | null): Entry<AnyEvent> => ({
  command: { id: said, actor: "priya" },
  scope,
  byPerson: true,
  events: [
    { type: "Said", ...{ said }, ...(scope === null ? {} : { sealed: { scope, value: { by: said } } }) },
  ],
});

describe("the space in a commit", () => {
  it("STORE-14: is measured exactly as stored, sealed or not", async () => {
    const keyring = new Keyring(sessionStream(sessionId("one")), memoryStorage().sealKeys);
    await keyring.obtain(["secret"]);
    const paddedSize = () => 300;
    const entries = ["", "short", "größer \u{1F642} \u2028", 'quoted "\\" ', "x".repeat(5_000)].flatMap(
      (said) => [entry(said, null), entry(said, "secret")],
    );
    const sizeOf = (some: readonly Entry<AnyEvent>[]) =>
      Buffer.byteLength(
        JSON.stringify(encodeCommit({ version: 1, at: 1, entries: some }, known, keyring, paddedSize)),
      );
    const nothing = sizeOf([]);
    const measured = (some: readonly Entry<AnyEvent>[]) =>
      some.reduce((sum, each) => sum + storedBytes(each, known, paddedSize), 0);
    for (const each of entries) expect(sizeOf([each]) - nothing).toBe(measured([each]) - 1);
    expect(sizeOf(entries) - nothing).toBe(measured(entries) - 1);
  });

  it("STORE-14: is enough for all the effects of one command", () => {
    expect(MOST_EFFECTS).toBeLessThanOrEqual(MAX_OUTBOX_ROWS);
  });

  it("SEC-12: takes no command that would change the padded size of what it has already sealed", () => {
    const none = (): readonly [] => [];
    const space = new CommitSpace<number>({ events: known, outbox: {}, paddedSize: (state) => state });
    expect(space.take(entry("vote", "ballots"), [], 100, none)).toBe(true);
    expect(space.take(entry("nothing", null), [], 100, none)).toBe(true);
    expect(space.take(entry("option", null), [], 120, none)).toBe(false);
    expect(space.take(entry("vote again", "ballots"), [], 100, none)).toBe(true);
  });
});
