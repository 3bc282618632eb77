import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const MANY = 300;
const asks = `import { freePort } from ${JSON.stringify(join(import.meta.dirname, "ports.ts"))};
for (let n = 0; n < ${MANY}; n += 1) console.log(await freePort());`;

test("processes that look for free ports at the same time get different ones", async () => {
  const inAProcess = async (): Promise<readonly string[]> => {
    const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", asks]);
    return (await run).stdout.trim().split("\n");
  };
  const ports = (await Promise.all([inAProcess(), inAProcess()])).flat();
  expect(new Set(ports).size).toBe(2 * MANY);
});
