import { mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BackupFileError, type FileRow, readBackup, writeBackup } from "./backup-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-file-"));
});
afterAll(() => rm(folder, { recursive: true }));

const row = (number: number): FileRow => ({
  ...{ table: "bindings", community: `guild-${number}`, partitionKey: "tenant", rowKey: `row ${number}` },
  values: { text: "straße\n☕", number, yes: true, bytes: new Uint8Array([0, 255, number % 256]) },
});

async function written(name: string, rows: readonly FileRow[]): Promise<string> {
  const path = join(folder, name);
  await using file = await open(path, "wx");
  await writeBackup(
    file,
    1_000,
    (async function* () {
      yield* rows;
    })(),
  );
  return path;
}

async function read(path: string) {
  const rows: FileRow[] = [];
  const all = readBackup(path);
  for (;;) {
    const next = await all.next();
    if (next.done === true) return { rows, facts: next.value };
    rows.push(next.value);
  }
}

test("BACKUP-1: a backup is read as it was written, line by line", async () => {
  const rows = Array.from({ length: 3_000 }, (_, number) => row(number));
  const { rows: found, facts } = await read(await written("whole", rows));
  expect(found).toEqual(rows);
  expect(facts).toEqual({ madeAt: 1_000, rows: 3_000, communities: 3_000 });
});

test("BACKUP-3: what is no whole backup is refused with a sentence", async () => {
  const whole = await readFile(await written("to be damaged", [row(1), row(2), row(3)]));
  const text = gunzipSync(whole).toString();
  const first = text.slice(0, text.indexOf("\n"));
  const files: readonly (readonly [string | Buffer, string])[] = [
    ["some text", "is no backup of Guildhall"],
    ["", "is no backup of Guildhall"],
    [gzipSync('{"a":1}\n'), "is no backup of Guildhall"],
    [gzipSync(text.replace('"format":1', '"format":2')), "was made by a newer version of Guildhall"],
    [whole.subarray(0, whole.length - 20), "is damaged: it cannot be unpacked"],
    [gzipSync(text.slice(0, text.lastIndexOf('{"end"'))), "is damaged: its end is missing"],
    [gzipSync(text.replace("row 2", "row 4")), "is damaged: its content was changed"],
    [gzipSync(text.replace(/\n[^\n]+\n/, "\n")), "is damaged: its content was changed"],
    [gzipSync(`${first}\nnot JSON\n`), "is damaged: a line is not what it should be"],
    [gzipSync(`${first}\n{"table":1}\n`), "is damaged: a line is not what it should be"],
  ];
  const path = join(folder, "damaged");
  for (const [content, why] of files) {
    await writeFile(path, content);
    await expect(read(path)).rejects.toThrow(`${path} ${why}`);
    await expect(read(path)).rejects.toBeInstanceOf(BackupFileError);
  }
  await expect(read(join(folder, "nowhere"))).rejects.toThrow("cannot be read");
});
