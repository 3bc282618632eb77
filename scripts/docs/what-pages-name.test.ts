import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readEnvironmentFile } from "../../appPackage/environment.ts";
import { variables } from "../../bot/config/variables.ts";
import { filesOf } from "../check/sources.ts";
import { repository } from "../setup/repository.mjs";
import { pageProblems, pagesOf, type Known } from "./what-pages-name.ts";

const read = (path: string): string => readFileSync(join(repository, path), "utf8");
const scriptsOf = (path: string): string[] =>
  Object.keys((JSON.parse(read(path)) as { scripts?: Record<string, string> }).scripts ?? {});
const declared = (what: "param" | "output"): Set<string> =>
  new Set(
    [...read("infra/main.bicep").matchAll(new RegExp(`^${what} (\\w+)`, "gm"))].map(([, name = ""]) => name),
  );

/** Variables of tests and tools, and constants. */
const elsewhere = [
  "OTEL_EXPORTER_OTLP_HEADERS",
  "BRIDGE_PORT",
  "PLAYGROUND_HOST",
  "CHROMIUM_PATH",
  "PROTOCOL_VERSION",
  "PROPERTY_RUNS",
  "PROPERTY_SEED",
  "TENURE_MARKS",
];

const known: Known = {
  scripts: new Set([
    ...scriptsOf("package.json"),
    ...scriptsOf("tests/package.json").map((name) => `${name} -w tests`),
  ]),
  settings: new Set([
    ...Object.keys(variables.shape),
    ...filesOf(repository, "env/.env.*").flatMap((file) => [...readEnvironmentFile(read(file)).keys()]),
    ...elsewhere,
  ]),
  parameters: declared("param"),
  outputs: declared("output"),
};

test.each(pagesOf(repository))("OPS-18: what %s names exists", (page) => {
  expect(pageProblems(repository, page, known)).toEqual([]);
});

describe("OPS-18: a page that names", () => {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "infra"));
  writeFileSync(join(folder, "other.md"), "# A heading: of `two` lines\n");

  test.each([
    ["`npm run package`, `npm run pictures -w tests`", null],
    ["`npm run deploy`", "the script deploy"],
    ["`npm run pictures`", "the script pictures"],
    ["set `TICKET_KEY` or `CLOUD_NAME=x`", "the setting CLOUD_NAME"],
    ["```sh\nMY_OWN=1\n```\n`MY_OWN`", null],
    ["`az x --parameters name=$NAME serverSort=B1`", "the parameter serverSort"],
    ["`$(output publicAddress)`", "the output publicAddress"],
    ["[there](other.md#a-heading-of-two-lines)", null],
    ["[gone](gone.md)", "links to gone.md"],
    ["[gone](other.md#gone)", "links to other.md#gone"],
    ["`infra/gone.sh`", "the file infra/gone.sh"],
    ["`infra/dist/later.zip`, `text/html`", null],
  ])("%s", (text, problem) => {
    writeFileSync(join(folder, "page.md"), text);
    const found = pageProblems(folder, "page.md", known);
    if (problem === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(problem)]);
  });
});
