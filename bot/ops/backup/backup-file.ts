import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip, createGzip } from "node:zlib";
import { pipeline as toItsEnd, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FileHandle } from "node:fs/promises";
import { z } from "zod";

/** A file is no backup, or not a whole one. */
export class BackupFileError extends Error {
  override readonly name = "BackupFileError";
}

/** The form of the file; files of a later one are refused. */
const FORMAT = 1;

const header = z.object({ guildhall: z.literal("backup"), format: z.number().int(), madeAt: z.number() });
const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ base64: z.base64() }).transform(({ base64 }) => new Uint8Array(Buffer.from(base64, "base64"))),
]);
const row = z.object({
  table: z.string(),
  community: z.string().nullable(),
  partitionKey: z.string(),
  rowKey: z.string(),
  values: z.record(z.string(), value),
});
const end = z.object({ end: z.literal(true), rows: z.number(), communities: z.number(), sha256: z.string() });

/** A row as the file has it. */
export interface FileRow {
  readonly table: string;
  readonly community: string | null;
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly values: Readonly<Record<string, string | number | boolean | Uint8Array>>;
}

/** What a whole file says about itself. */
export interface BackupFacts {
  readonly madeAt: number;
  readonly rows: number;
  readonly communities: number;
}

/**
 * Writes a backup: lines of JSON, compressed. The first says what it is, the last how much there is and the SHA-256 of all
 * lines before it, so that a file that was cut off or changed is not taken for a whole one.
 */
export async function writeBackup(
  file: FileHandle,
  madeAt: number,
  rows: AsyncIterable<FileRow>,
): Promise<BackupFacts> {
  const digest = createHash("sha256");
  let count = 0;
  const communities = new Set<string>();
  const line = (content: object): string => `${JSON.stringify(content)}\n`;
  async function* lines(): AsyncGenerator<string, void> {
    const first = line({ guildhall: "backup", format: FORMAT, madeAt });
    digest.update(first);
    yield first;
    for await (const each of rows) {
      count += 1;
      if (each.table === "bindings" && each.community !== null) communities.add(each.community);
      const written = line({ ...each, values: asJson(each.values) });
      digest.update(written);
      yield written;
    }
    yield line({ end: true, rows: count, communities: communities.size, sha256: digest.digest("hex") });
  }
  await pipeline(Readable.from(lines()), createGzip(), file.createWriteStream());
  return { madeAt, rows: count, communities: communities.size };
}

const asJson = (values: FileRow["values"]): object =>
  Object.fromEntries(
    Object.entries(values).map(([name, each]) => [
      name,
      each instanceof Uint8Array ? { base64: Buffer.from(each).toString("base64") } : each,
    ]),
  );

/**
 * The rows of a backup, as they are read, and at its end what it says about itself. Throws `BackupFileError` where it turns
 * out to be none; only once all is read is it certain that it is whole.
 */
export async function* readBackup(path: string): AsyncGenerator<FileRow, BackupFacts> {
  const digest = createHash("sha256");
  let madeAt: number | null = null;
  let rows = 0;
  try {
    for await (const line of linesOf(path)) {
      const content = JSON.parse(line) as unknown;
      if (madeAt === null) madeAt = madeAtOf(content, path);
      else {
        const last = end.safeParse(content);
        if (last.success) {
          if (last.data.rows !== rows || last.data.sha256 !== digest.digest("hex"))
            throw new BackupFileError(`${path} is damaged: its content was changed`);
          return { madeAt, rows, communities: last.data.communities };
        }
        rows += 1;
        yield row.parse(content);
      }
      digest.update(`${line}\n`);
    }
  } catch (error) {
    if (error instanceof BackupFileError) throw error;
    throw new BackupFileError(refusalOf(path, error, madeAt !== null), { cause: error });
  }
  throw new BackupFileError(
    madeAt === null ? `${path} is no backup of Guildhall` : `${path} is damaged: its end is missing`,
  );
}

async function* linesOf(path: string): AsyncGenerator<string, void> {
  const text = createGunzip().setEncoding("utf8");
  // What goes wrong on the way is thrown where the text is read.
  toItsEnd(createReadStream(path), text, () => undefined);
  let rest = "";
  for await (const chunk of text) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

function madeAtOf(content: unknown, path: string): number {
  const first = header.safeParse(content);
  if (!first.success) throw new BackupFileError(`${path} is no backup of Guildhall`);
  if (first.data.format > FORMAT)
    throw new BackupFileError(`${path} was made by a newer version of Guildhall: restore it with that one`);
  return first.data.madeAt;
}

function refusalOf(path: string, error: unknown, begun: boolean): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("Z_") && begun) return `${path} is damaged: it cannot be unpacked`;
  if (code.startsWith("E")) return `${path} cannot be read: ${error instanceof Error ? error.message : ""}`;
  return begun ? `${path} is damaged: a line is not what it should be` : `${path} is no backup of Guildhall`;
}
