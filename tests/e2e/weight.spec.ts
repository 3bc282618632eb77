import { join } from "node:path";
import { ELMO_KB, gzippedKb } from "../support/page-weight.ts";
import { noteElmo, untilElmo } from "../support/until-elmo.ts";
import { expect, test } from "./guildhall/test.ts";

test(`HOME-8: until ELMO can be pressed the panel loads at most ${ELMO_KB} kB, and the rest afterwards`, async ({
  guildhall,
  buildFolder,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens", minutes: 15 }], begun: true });
  const tom = await guildhall.member("tom");
  await noteElmo(tom.page);
  await tom.openPanel();
  const frame = await (await tom.page.locator(tom.appSelector).elementHandle())?.contentFrame();
  if (!frame) throw new Error("The panel has no frame");
  const { files } = await untilElmo(frame);
  const weight = gzippedKb(join(buildFolder, "tab"), files);
  test.info().annotations.push({ type: "kB until ELMO can be pressed", description: weight.toFixed(1) });
  expect(files.length).toBeGreaterThan(5);
  expect(weight).toBeLessThanOrEqual(ELMO_KB);

  // What it has not loaded by then must be there before it is needed.
  const loaded = () => frame.evaluate(() => performance.getEntriesByType("resource").length);
  await expect.poll(loaded).toBeGreaterThan(files.length + 5);
});
