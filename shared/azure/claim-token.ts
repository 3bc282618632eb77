/** What a claim has to remember. Opaque text to callers. */
export interface ClaimToken {
  /** random: which claim */
  readonly claim: string;
  /** the row's ETag when it was claimed; `markSending` changes it, which then costs one more read */
  readonly etag: string;
  /** the index row of the row as it was claimed */
  readonly dueKey: string;
  /** whether it is a mark, which another commit may renew meanwhile */
  readonly mark: boolean;
  /** the commit that had renewed it last when it was claimed; empty if none had */
  readonly renewedBy: string;
}

const separator = "\n";

export const claimToken = ({ claim, etag, dueKey, mark, renewedBy }: ClaimToken): string =>
  [claim, etag, dueKey, String(mark), renewedBy].join(separator);

export function readClaimToken(text: string): ClaimToken {
  const [claim, etag, dueKey, mark, renewedBy] = text.split(separator);
  if (claim === undefined || etag === undefined || dueKey === undefined || renewedBy === undefined)
    throw new TypeError("Not the claim of an outbox row");
  return { claim, etag, dueKey, mark: mark === "true", renewedBy };
}
