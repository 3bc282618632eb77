import { describe, expect, test } from "vitest";
import { z } from "zod";
import { commandSchema } from "./command-schema.ts";

type Command =
  { readonly type: "rename"; readonly name: string; readonly note?: string } | { readonly type: "stop" };

const text = z.string();

describe("the commands of the wire", () => {
  const schema = commandSchema<Command>({ rename: { name: text, note: text.exactOptional() }, stop: {} });

  test("are told apart by their type, and have no other fields than theirs", () => {
    expect(schema.safeParse({ type: "rename", name: "Guild" }).success).toBe(true);
    expect(schema.safeParse({ type: "rename", name: "Guild", note: "Short" }).success).toBe(true);
    expect(schema.safeParse({ type: "stop" }).success).toBe(true);
    expect(schema.safeParse({ type: "stop", name: "Guild" }).success).toBe(false);
    expect(schema.safeParse({ type: "rename" }).success).toBe(false);
    expect(schema.safeParse({ type: "else" }).success).toBe(false);
  });

  test("do not compile where a command, or one of its fields, has no schema or another one", () => {
    const rename = { name: text, note: text.exactOptional() };
    // @ts-expect-error: nothing reads stop
    expect(commandSchema<Command>({ rename })).toBeDefined();
    // @ts-expect-error: nothing reads the note
    expect(commandSchema<Command>({ rename: { name: text }, stop: {} })).toBeDefined();
    // @ts-expect-error: a name is a text
    expect(commandSchema<Command>({ rename: { ...rename, name: z.number() }, stop: {} })).toBeDefined();
    // @ts-expect-error: there is no such command
    expect(commandSchema<Command>({ rename, stop: {}, start: {} })).toBeDefined();
  });
});
