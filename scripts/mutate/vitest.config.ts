import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { AREAS } from "./areas.ts";

const { tests = [] } = AREAS.find(({ name }) => name === process.env["MUTATED_AREA"]) ?? {};

/** Of the copy that is changed, where Stryker runs this. */
const root = fileURLToPath(new URL("../..", import.meta.url));

/** The tests of one area. Workspaces are taken from the copy: the links in node_modules lead to what is unchanged. */
export default defineConfig({
  root,
  resolve: {
    alias: [{ find: /^@guildhall\/(shared|bot)\/(.*)$/, replacement: `${root}$1/$2.ts` }],
  },
  // What is changed is pure, and each run has a worker of its own; to load it for each file would take longer than the tests.
  test: { isolate: false, environment: "node", include: [...tests], testTimeout: 60_000 },
});
