import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";
import { local, production, randomKey } from "../../../bot/config/testing/environments.ts";

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** Runs the server as in production, with only these variables, until it exits. */
function run(settings: Readonly<Record<string, string | undefined>>): Promise<Ended> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, ...settings };
  const child = spawn(process.execPath, ["dist/server.js"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, printed }));
  });
}

const zeros = Buffer.alloc(32).toString("base64");
const twice = randomKey();

describe("the server's process", () => {
  test.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ["a key of zeros", { ...production, SEAL_KEYS: `a:${zeros}` }, "SEAL_KEYS"],
    ["one key for both", { ...production, SEAL_KEYS: `a:${twice}`, TICKET_KEY: twice }, "TICKET_KEY"],
    [
      "an unresolved reference",
      { ...production, TICKET_KEY: "@Microsoft.KeyVault(SecretUri=x)" },
      "TICKET_KEY",
    ],
    [
      "an address of this machine",
      { ...production, ENTRA_AUTHORITY: "https://[::ffff:127.0.0.1]" },
      "ENTRA_AUTHORITY",
    ],
    [
      "user info",
      { ...local, BOT_LOGIN_URL: "https://login.microsoftonline.com@evil.example" },
      "BOT_LOGIN_URL",
    ],
    [
      "a stand-in elsewhere",
      { ...production, TEAMS_ORIGINS: "https://stand-in.example.org" },
      "TEAMS_ORIGINS",
    ],
    ["a port 0", { ...production, TAB_ORIGINS: "https://guild.example.org:0" }, "TAB_ORIGINS"],
    [
      "no connection string",
      { ...local, AZURE_TABLES_CONNECTION_STRING: "AccountKey=c2VjcmV0;junk" },
      "AZURE_TABLES_CONNECTION_STRING",
    ],
    ["an odd host to listen on", { ...local, HOST: "no host at all" }, "HOST"],
  ])("ends on %s with one sentence and code 78, and no stack (OPS-6, SEC-31)", async (_, settings, name) => {
    const { code, printed } = await run(settings);
    expect(printed).toMatch(
      new RegExp(`^Guildhall cannot start with this configuration:\n  ${name} [^\n]+\\.\n$`),
    );
    expect(code).toBe(78);
    for (const secret of [zeros, twice, "c2VjcmV0"]) expect(printed).not.toContain(secret);
  });

  test("reports everything that is missing at once, one per line (OPS-6)", async () => {
    const { code, printed } = await run({});
    expect(code).toBe(78);
    for (const name of ["PUBLIC_URL", "BOT_ID", "BOT_TYPE", "BOT_TENANT_ID", "SEAL_KEYS", "TICKET_KEY"])
      expect(printed).toMatch(new RegExp(`^ {2}${name} is missing|^ {2}${name} must be`, "m"));
    expect(printed).not.toMatch(/\bat .*:\d+:\d+/);
  });
});
