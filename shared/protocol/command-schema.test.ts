import { describe, expect, test } from "vitest";
import { z } from "zod";
import { commandSchema } from "./command-schema.ts";

type Command =
  { readonly type: "rename"; readonly name: string; readonly note?: string } | { readonly type: "stop" };

const text = z.string();

describe("the commands of the wire", () => {
  const schema = commandSchema<Command>({ rename: { name: text, note: text.exactOptional() }, stop: {} });

  test("are discriminated by their type, and have no other fields than theirs", () => {
    expect(schema.safeParse({ type: "rename", name: "Guild" }).success).toBe(true);
    expect(schema.safeParse({ type: "rename", name: "Guild", note: "Short" }).success).toBe(true);
    expect(schema.safeParse({ type: "stop" }).success).toBe(true);
    expect(schema.safeParse({ type: "stop", name: "Guild" }).success).toBe(false);
    expect(schema.safeParse({ type: "rename" }).success).toBe(false);
    expect(schema.safeParse({ type: "else" }).success).toBe(false);
  });

  test("do not compile if a command, or one of its fields, has no schema or the wrong one", () => {
    const rename = { name: text, note: text.exactOptional() };
    // @ts-expect-error: stop has no schema
    expect(commandSchema<Command>({ rename })).toBeDefined();
    // @ts-expect-error: the note has no schema
    expect(commandSchema<Command>({ rename: { name: text }, stop: {} })).toBeDefined();
    // @ts-expect-error: a name is a text
    expect(commandSchema<Command>({ rename: { ...rename, name: z.number() }, stop: {} })).toBeDefined();
    // @ts-expect-error: there is no such command
    expect(commandSchema<Command>({ rename, stop: {}, start: {} })).toBeDefined();
  });
});
