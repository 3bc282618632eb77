import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { bodyAsValues, bodyFromValues, cut, jsonBytes, pack } from "./bodies.ts";
import { checkRow } from "./limits.ts";

const KiB = 1024;

describe("a stored body", () => {
  it.each([0, 1, 64 * KiB - 3, 64 * KiB - 2, 64 * KiB, 700 * KiB])(
    "of %i random characters fits its row",
    async (size) => {
      const body = randomBytes(size).toString("base64").slice(0, size);
      const values = await bodyAsValues(jsonBytes(body));
      expect(() => checkRow({ partitionKey: "p", rowKey: "r", values })).not.toThrow();
      expect(await bodyFromValues({ rowKey: "r", etag: "e", values })).toBe(body);
    },
  );

  it("is deflated where that makes it smaller", async () => {
    expect(await pack(jsonBytes("a".repeat(100 * KiB)))).toMatchObject({ deflated: true });
    expect(await pack(randomBytes(100 * KiB))).toMatchObject({ deflated: false });
    expect(await pack(jsonBytes("a".repeat(100)))).toMatchObject({ deflated: false });
  });

  it("that is damaged is an error that no retry can fix", async () => {
    const row = { rowKey: "r", etag: "e", values: { d0: new Uint8Array([123]), deflated: false } };
    await expect(bodyFromValues(row)).rejects.toMatchObject({ name: "StorageError", retryable: false });
  });
});

it("is cut into pieces of the size asked for, at least one", () => {
  expect(cut(new Uint8Array(5), 2).map((piece) => piece.byteLength)).toEqual([2, 2, 1]);
  expect(cut(new Uint8Array(4), 2).map((piece) => piece.byteLength)).toEqual([2, 2]);
  expect(cut(new Uint8Array(0), 2)).toHaveLength(1);
});
