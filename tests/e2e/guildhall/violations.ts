import axe from "axe-core";
import type { Person, Theme } from "../actors/person.ts";

const themes: readonly Theme[] = ["default", "dark", "contrast"];

/** What axe finds in the app's frame, in each of Teams' themes. */
export async function violations(person: Person): Promise<readonly string[]> {
  // A colour that is on its way from one theme to the next is nobody's to read.
  await person.page.emulateMedia({ reducedMotion: "reduce" });
  const element = await person.page.locator(person.appSelector).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`${person.name} has no app open`);
  await frame.evaluate(axe.source);
  const found: string[] = [];
  for (const theme of themes) {
    await person.wear(theme);
    const results = await frame.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    found.push(
      ...results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${theme}: ${id}: ${html}: ${failureSummary ?? ""}`),
      ),
    );
  }
  return found;
}
