/** What a claim has to remember. Opaque text to callers. */
export interface ClaimToken {
  /** random: which claim */
  readonly claim: string;
  /** the row's ETag when it was claimed; `markSending` changes it, which then costs one more read */
  readonly etag: string;
  /** the index row of the row as it was claimed */
  readonly dueKey: string;
  /** whether another commit may write the row again meanwhile */
  readonly replaces: boolean;
}

const separator = "\n";

export const claimToken = ({ claim, etag, dueKey, replaces }: ClaimToken): string =>
  [claim, etag, dueKey, String(replaces)].join(separator);

export function readClaimToken(text: string): ClaimToken {
  const [claim, etag, dueKey, replaces] = text.split(separator);
  if (claim === undefined || etag === undefined || dueKey === undefined)
    throw new TypeError("Not the claim of an outbox row");
  return { claim, etag, dueKey, replaces: replaces === "true" };
}
