import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "@playwright/test";
import type { Checker } from "accessibility-checker-engine";
import { isWronglyReported } from "./wrongly-reported.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine"), "utf8");

/** All rules, or only those whose verdict depends on colours. */
export type Extent = "everything" | "colours";

const COLOUR_RULES = ["text_contrast_sufficient", "style_color_misuse", "form_font_color"];

/**
 * What IBM's engine finds in a frame. It knows rules that axe does not, such as WCAG 2.5.3, Label in Name. What it only
 * asks people to look at is left out.
 */
export async function findWithSecondEngine(frame: Frame, extent: Extent): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "ace" in globalThis))) await frame.evaluate(source);
  const found = await frame.evaluate(
    async (rules) => {
      const { ace } = globalThis as unknown as { ace: { Checker: new () => Checker } };
      const checker = new ace.Checker();
      const guideline = checker.getGuidelines().find(({ id }) => id === "WCAG_2_2");
      if (guideline === undefined) throw new Error("There is no such guideline");
      if (rules !== null)
        for (const checkpoint of guideline.checkpoints)
          checkpoint.rules = checkpoint.rules?.filter(({ id }) => rules.includes(id)) ?? [];
      checker.addGuideline({ ...guideline, id: "checked" });
      const { results } = await checker.check(document, ["checked"]);
      return results
        .filter(({ value: [, verdict] }) => String(verdict) === "FAIL")
        .map(({ ruleId, message, snippet, node }) => ({
          rule: ruleId,
          message,
          snippet,
          isLabelled: (node as Partial<HTMLInputElement>).labels?.length !== 0,
          isFoldedAway: node.parentElement?.closest("details:not([open])") !== null,
        }));
    },
    extent === "colours" ? COLOUR_RULES : null,
  );
  return found
    .filter((finding) => !isWronglyReported(finding))
    .map(({ rule, message, snippet }) => `${rule}: ${message}: ${snippet}`);
}
