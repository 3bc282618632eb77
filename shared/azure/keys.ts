import { StorageError } from "../ports/storage-error.ts";

const maxKeyUnits = 512; // the service allows 1 KiB, and stores UTF-16
const plain = /[A-Za-z0-9_.-]/;
// `/ \ # ?` and control characters are refused by the service; Azurite takes some of them and fails on reading.
const forbidden = /[/\\#?\p{Cc}]/u;

/**
 * Any text as part of a key: everything but plain characters becomes `=` and two hex digits per byte of its UTF-8,
 * so that different texts always give different keys.
 */
export function encodeKey(text: string): string {
  if (!text.isWellFormed()) throw new StorageError("A key cannot hold a lone surrogate", false);
  return Array.from(text, (character) => (plain.test(character) ? character : escaped(character))).join("");
}

const escaped = (character: string): string =>
  [...Buffer.from(character, "utf8")].map((byte) => `=${byte.toString(16).padStart(2, "0")}`).join("");

/** Refuses a key that the service would refuse, or that Azurite would accept and never find again. */
export function checkKey(key: string): void {
  if (key.length === 0 || key.length > maxKeyUnits)
    throw new StorageError(`A key has 1 to ${maxKeyUnits} characters, not ${key.length}`, false);
  if (forbidden.test(key) || !key.isWellFormed())
    throw new StorageError(`A key holds a character that the service refuses: ${JSON.stringify(key)}`, false);
}

/** A whole number as text that sorts like the number. */
export function sortable(value: number, digits: number): string {
  const text = String(value);
  if (!Number.isSafeInteger(value) || value < 0 || text.length > digits)
    throw new StorageError(`Not a whole number of at most ${digits} digits: ${value}`, false);
  return text.padStart(digits, "0");
}

/** A moment as sortable text: milliseconds do not fit the service's 32-bit integers. */
export const sortableInstant = (instant: number): string => sortable(instant, 15);
