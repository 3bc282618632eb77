import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "@playwright/test";
import type { Checker } from "accessibility-checker-engine";
import { isWronglyReported } from "./wrongly-reported.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine"), "utf8");

/**
 * What IBM's engine finds in a frame. It knows rules that axe does not, such as WCAG 2.5.3, Label in Name. What it only
 * asks people to look at is left out.
 */
export async function findWithSecondEngine(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "ace" in globalThis))) await frame.evaluate(source);
  const found = await frame.evaluate(async () => {
    const { ace } = globalThis as unknown as { ace: { Checker: new () => Checker } };
    const { results } = await new ace.Checker().check(document, ["WCAG_2_2"]);
    return results
      .filter(({ value: [, verdict] }) => String(verdict) === "FAIL")
      .map(({ ruleId, message, snippet, node }) => ({
        rule: ruleId,
        message,
        snippet,
        isLabelled: (node as Partial<HTMLInputElement>).labels?.length !== 0,
        isFoldedAway: node.parentElement?.closest("details:not([open])") !== null,
      }));
  });
  return found
    .filter((finding) => !isWronglyReported(finding))
    .map(({ rule, message, snippet }) => `${rule}: ${message}: ${snippet}`);
}
