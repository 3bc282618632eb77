import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readEnvironmentFile } from "../../../appPackage/environment.ts";
import { variables } from "../../../bot/config/variables.ts";
import { pageProblems, pagesOf, type Known } from "./what-pages-name.ts";

const repository = join(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(repository, path), "utf8");
const scriptsOf = (path: string): string[] =>
  Object.keys((JSON.parse(read(path)) as { scripts?: Record<string, string> }).scripts ?? {});
const declared = (what: "param" | "output"): Set<string> =>
  new Set(
    [...read("infra/main.bicep").matchAll(new RegExp(`^${what} (\\w+)`, "gm"))].map(([, name = ""]) => name),
  );

/** Variables that others read. */
const elsewhere = ["OTEL_EXPORTER_OTLP_HEADERS", "BRIDGE_PORT", "PLAYGROUND_HOST"];

/** Pages for those who work on the code, which name constants and the variables of tests, too. */
const aboutCode = new Set(["ARCHITECTURE.md", "CONTRIBUTING.md", "SPEC.md", "docs/how-it-works.md"]);

const known: Known = {
  scripts: new Set([
    ...scriptsOf("package.json"),
    ...scriptsOf("tests/package.json").map((name) => `${name} -w tests`),
  ]),
  settings: new Set([
    ...Object.keys(variables.shape),
    ...globSync("env/.env.*", { cwd: repository }).flatMap((file) => [
      ...readEnvironmentFile(read(file)).keys(),
    ]),
    ...elsewhere,
  ]),
  parameters: declared("param"),
  outputs: declared("output"),
};

test.each(pagesOf(repository))("OPS-18: what %s names exists", (page) => {
  const named = aboutCode.has(page) ? { ...known, settings: null } : known;
  expect(pageProblems(repository, page, named)).toEqual([]);
});

describe("OPS-18: a page that names", () => {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "infra"));
  writeFileSync(join(folder, "other.md"), "# A heading: of `two` lines\n");

  test.each([
    ["`npm run package`, `npm run pictures -w tests`", []],
    ["`npm run deploy`", ["names the script deploy, which does not exist"]],
    ["`npm run pictures`", ["names the script pictures, which does not exist"]],
    ["set `TICKET_KEY` or `CLOUD_NAME=x`", ["names the setting CLOUD_NAME, which does not exist"]],
    ["```sh\nMY_OWN=1\n```\n`MY_OWN`", []],
    [
      "`az x --parameters name=$NAME serverSort=B1`",
      ["names the parameter serverSort, which does not exist"],
    ],
    ["`$(output publicAddress)`", ["names the output publicAddress, which does not exist"]],
    ["[there](other.md#a-heading-of-two-lines)", []],
    ["[gone](gone.md)", ["links to gone.md, which does not exist"]],
    ["[gone](other.md#gone)", ["links to other.md#gone, a heading that does not exist"]],
    ["`infra/gone.sh`", ["names the file infra/gone.sh, which does not exist"]],
    ["`infra/dist/later.zip`, `text/html`", []],
  ])("%s", (text, problems) => {
    writeFileSync(join(folder, "page.md"), text);
    expect(pageProblems(folder, "page.md", known)).toEqual(problems.map((problem) => `page.md ${problem}`));
  });
});
