import { MAX_COMMIT_BYTES } from "../ports/event-store.ts";
import type { StoredCommit } from "../ports/event-store.ts";
import { StorageError } from "../ports/storage-error.ts";
import { bodyAsValues, bodyFromValues, jsonBytes } from "./bodies.ts";
import { sortable } from "./keys.ts";
import { beyond } from "./ranges.ts";
import type { Range } from "./ranges.ts";
import { numberOf, textOf } from "./rows.ts";
import type { FoundRow, Row } from "./rows.ts";

const prefix = "c-";
const digits = 12;

export const commitKey = (version: number): string => prefix + sortable(version, digits);

export const commitsAfter = (key: string, version: number): Range =>
  beyond(key, prefix, sortable(version, digits));

/** The commits after `version`, up to and with `last`. */
export const commitsUpTo = (key: string, version: number, last: number): Range => ({
  ...commitsAfter(key, version),
  before: `${commitKey(last)}!`,
});

export const isCommitRow = (row: FoundRow): boolean => row.rowKey.startsWith(prefix);

export async function commitRow(key: string, commit: StoredCommit): Promise<Row> {
  const json = jsonBytes(commit.body);
  if (json.byteLength > MAX_COMMIT_BYTES)
    throw new StorageError(`A commit of ${json.byteLength} bytes, more than ${MAX_COMMIT_BYTES}`, false);
  const body = await bodyAsValues(json);
  const values = { version: commit.version, commitId: commit.commitId, ...body };
  return { partitionKey: key, rowKey: commitKey(commit.version), values };
}

async function commitOf(row: FoundRow): Promise<StoredCommit> {
  return {
    version: numberOf(row, "version"),
    commitId: textOf(row, "commitId"),
    body: await bodyFromValues(row),
  };
}

/** The commits in these rows, which must follow `version` without a gap. */
export async function commitsOf(
  rows: readonly FoundRow[],
  version: number,
): Promise<readonly StoredCommit[]> {
  const commits = await Promise.all(rows.map(commitOf));
  const stray = commits.find((commit, index) => commit.version !== version + 1 + index);
  if (stray) throw new StorageError(`The log has a gap before version ${stray.version}`, false);
  return commits;
}
