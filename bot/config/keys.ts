/** Among 32 random bytes, fewer distinct ones occur once in 10^14 keys. */
const VARIETY = 17;
const HOW = "(openssl rand -base64 32)";

/** 32 bytes in base64, or what is wrong with them. */
export function readKey(text: string): Uint8Array | { readonly wrong: string } {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text))
    return { wrong: `must be exactly 32 random bytes in base64 ${HOW}` };
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  return looksRandom(bytes) ? bytes : { wrong: `does not look random: generate another one ${HOW}` };
}

/** Tells random bytes from typed, counted or repeated ones. */
function looksRandom(bytes: Uint8Array): boolean {
  const steps = bytes.map((byte, index) => byte - (bytes[index - 1] ?? 0)).subarray(1);
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  return !isText && new Set(bytes).size >= VARIETY && new Set(steps).size >= VARIETY;
}

export interface NamedKey {
  readonly id: string;
  readonly key: Uint8Array;
}

const keyId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

/** Keys with ids, `2026-11:<base64>,2026-05:<base64>`, or what is wrong with them. */
export function readKeys(text: string): readonly NamedKey[] | { readonly wrong: string } {
  const keys: NamedKey[] = [];
  for (const part of text.split(",")) {
    const [id = "", encoded = "", ...rest] = part.trim().split(":");
    if (!keyId.test(id) || rest.length > 0)
      return {
        wrong: `must be keys with ids such as 2026-11:<32 random bytes in base64>, separated by commas ${HOW}`,
      };
    const key = readKey(encoded);
    if ("wrong" in key) return { wrong: `has a key that ${key.wrong}` };
    if (keys.some((other) => other.id === id))
      return { wrong: "has two keys with the same id: give each its own" };
    if (keys.some((other) => isSameKey(other.key, key)))
      return { wrong: "has the same key twice: remove one of them" };
    keys.push({ id, key });
  }
  return keys;
}

export const isSameKey = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);
