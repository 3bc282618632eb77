import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseConfig } from "../../../bot/config/parse.ts";
import { production } from "../../../bot/config/testing/environments.ts";

// The Azure CLI as far as the script needs it: a vault is a folder, a secret a file in it with one line per version.
const az = `
const { appendFileSync, readdirSync } = require("node:fs");
const [, , ...words] = process.argv;
const option = (name) => words[words.indexOf(name) + 1];
const vault = process.env.VAULTS + "/" + option("--vault-name");
const [group, what, command] = words;
if (group !== "keyvault" || what !== "secret") throw new Error("unexpected: " + words.join(" "));
if (command === "list") console.log(readdirSync(vault).join("\\r\\n"));
else if (command === "set") appendFileSync(vault + "/" + option("--name"), option("--value") + "\\n");
else throw new Error("unexpected: " + words.join(" "));
`;
const openssl = `console.log(require("node:crypto").randomBytes(32).toString("base64"));`;

let folder: string;
let vault: string;

async function fakeCommand(name: string, script: string): Promise<void> {
  const program = join(folder, `${name}.cjs`);
  const command = join(folder, "bin", name);
  await writeFile(program, script);
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  await chmod(command, 0o755);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-keys-"));
  vault = join(folder, "vaults", "guild");
  await mkdir(join(folder, "bin"));
  await mkdir(vault, { recursive: true });
  await fakeCommand("az", az);
  await fakeCommand("openssl", openssl);
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the documented command; its exit code. */
const drawKeys = (name = "guild"): Promise<number> =>
  new Promise((resolve) => {
    const env = { PATH: `${join(folder, "bin")}:${process.env["PATH"]}`, VAULTS: join(folder, "vaults") };
    execFile("/bin/sh", ["infra/keys.sh", name], { env }, (error) => resolve(error === null ? 0 : 1));
  });

async function secrets(): Promise<Record<string, string>> {
  const names = await readdir(vault);
  const values = await Promise.all(names.map((name) => readFile(join(vault, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
}

describe("the command that draws a deployment's keys", () => {
  test("draws keys that the server takes (OPS-9)", async () => {
    expect(await drawKeys()).toBe(0);
    const { "seal-keys": sealKeys, "ticket-key": ticketKey, ...rest } = await secrets();
    expect(rest).toEqual({});
    const config = parseConfig({ ...production, SEAL_KEYS: sealKeys, TICKET_KEY: ticketKey });
    expect(config.sealKeys).toEqual([
      expect.objectContaining({ id: expect.stringMatching(/^\d{4}-\d\d$/) as string }),
    ]);
  });

  test("given again changes nothing, and adds what is missing (OPS-9)", async () => {
    await drawKeys();
    const first = await secrets();
    expect(await drawKeys()).toBe(0);
    expect(await secrets()).toEqual(first);
    await rm(join(vault, "ticket-key"));
    expect(await drawKeys()).toBe(0);
    expect(await secrets()).toEqual({ ...first, "ticket-key": expect.any(String) as string });
  });

  test("writes nothing where it cannot ask what is there (OPS-9)", async () => {
    await writeFile(join(vault, "seal-keys"), "kept\n");
    await fakeCommand(
      "az",
      az.replace('if (command === "list")', 'if (command === "list") process.exit(1); if (false)'),
    );
    expect(await drawKeys()).not.toBe(0);
    expect(await secrets()).toEqual({ "seal-keys": "kept\n" });
    expect(await drawKeys("")).not.toBe(0);
  });

  test("writes nothing where no key can be drawn (OPS-9)", async () => {
    await fakeCommand("openssl", "process.exit(1);");
    expect(await drawKeys()).not.toBe(0);
    expect(await secrets()).toEqual({});
  });
});
