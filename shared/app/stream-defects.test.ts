import { describe, expect, it } from "vitest";
import { MAX_COMMIT_BYTES, MAX_OUTBOX_ROWS } from "../ports/event-store.ts";
import { person } from "../testing/app-world.ts";
import { notebook, type NotebookCommand } from "../testing/notebook.ts";

const SECRET = "what Priya wrote";

const envelope = (id: string, command: NotebookCommand) => ({ id, actor: person("priya"), command });
const note = (id: string, more: { readonly effects?: number; readonly bytes?: number } = {}) =>
  envelope(id, { type: "note", text: id, ...more });

describe("a stream in which a command hits a defect", () => {
  it.each(["breakDecide", "breakEvolve", "breakEffects", "breakEncoding"] as const)(
    "STORE-12: answers it as failed and stores the others (%s)",
    async (type) => {
      const world = notebook();
      const liveStream = await world.open();
      const writable: boolean[] = [];
      liveStream.subscribe(() => writable.push(liveStream.writable));
      const outcomes = await Promise.all([
        liveStream.submit(note("one")),
        liveStream.submit(envelope("broken", { type, text: SECRET })),
        liveStream.submit(note("two")),
      ]);
      expect(outcomes).toEqual([
        { kind: "done", version: 1 },
        { kind: "failed", retryable: false, reason: "defect" },
        { kind: "done", version: 1 },
      ]);
      expect(liveStream.state.lines.map(({ text }) => text)).toEqual(["one", "two"]);
      expect((await world.open()).state).toEqual(liveStream.state);
      expect([...writable, liveStream.writable]).not.toContain(false);
      expect(world.logged).toEqual([
        {
          fields: expect.objectContaining({ command: type, error: "TypeError" }) as object,
          message: expect.stringContaining("defect") as string,
        },
      ]);
      expect(JSON.stringify(world.logged)).not.toContain(SECRET);
    },
  );

  it("STORE-12: a listener that throws holds up neither the answer nor the other listeners", async () => {
    const world = notebook();
    const liveStream = await world.open();
    const heard: number[] = [];
    liveStream.subscribe(() => {
      throw new TypeError(SECRET);
    });
    liveStream.subscribe(() => heard.push(liveStream.version));
    expect(await liveStream.submit(note("one"))).toEqual({ kind: "done", version: 1 });
    expect(await liveStream.submit(note("two"))).toEqual({ kind: "done", version: 2 });
    expect(heard).toEqual([1, 2]);
    expect(world.logged).toHaveLength(2);
    expect(JSON.stringify(world.logged)).not.toContain(SECRET);
  });
});

describe("a stream whose commands fill a commit", () => {
  const inOneBatch = async (
    world: ReturnType<typeof notebook>,
    ...envelopes: ReturnType<typeof envelope>[]
  ) => {
    const liveStream = await world.open();
    const outcomes = await Promise.all(envelopes.map((each) => liveStream.submit(each)));
    return { liveStream, outcomes };
  };

  it("STORE-14: defers what needs more outbox rows than fit to the next commit", async () => {
    const world = notebook();
    const most = MAX_OUTBOX_ROWS;
    const { outcomes } = await inOneBatch(
      world,
      note("small", { effects: 10 }),
      note("fills", { effects: most - 10 }),
      note("none"),
      note("large", { effects: most }),
      note("last", { effects: 1 }),
    );
    expect(outcomes.map((outcome) => (outcome.kind === "done" ? outcome.version : outcome.kind))).toEqual([
      1, 1, 1, 2, 3,
    ]);
    expect(world.appended.map(({ rows }) => rows.length)).toEqual([most, most, 1]);
  });

  it("STORE-14: defers what needs more bytes than fit to the next commit", async () => {
    const world = notebook();
    const { outcomes } = await inOneBatch(
      world,
      ...["a", "b", "c"].map((id) => note(id, { bytes: MAX_COMMIT_BYTES / 4 })),
      note("nearly", { bytes: MAX_COMMIT_BYTES - 2_000 }),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "done", "done", "done"]);
    expect(world.appended).toHaveLength(2);
    for (const { body } of world.appended)
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(MAX_COMMIT_BYTES);
  });

  it.each([{ effects: MAX_OUTBOX_ROWS + 1 }, { bytes: MAX_COMMIT_BYTES }])(
    "STORE-14: fails only the command that no commit can hold (%o)",
    async (more) => {
      const world = notebook();
      const { liveStream, outcomes } = await inOneBatch(
        world,
        note("one"),
        note("too large", more),
        note("two"),
      );
      expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "failed", "done"]);
      expect(liveStream.writable).toBe(true);
      expect(liveStream.state.lines.map(({ text }) => text)).toEqual(["one", "two"]);
    },
  );
});

describe("what one commit stores", () => {
  it("STORE-11: happened at one time, however long deciding took", async () => {
    const world = notebook(7);
    const liveStream = await world.open();
    await Promise.all(["a", "b", "c"].map((id) => liveStream.submit(note(id))));
    expect(world.appended).toHaveLength(1);
    expect((await world.open()).state).toEqual(liveStream.state);
  });
});
