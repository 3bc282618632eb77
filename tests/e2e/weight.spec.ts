import { join } from "node:path";
import { ELMO_KB, gzippedKb } from "../support/page-weight.ts";
import { noteElmo, untilElmo } from "../support/until-elmo.ts";
import { expect, test } from "./guildhall/test.ts";

/** On a slow computer the panel is drawn in pieces, between which the browser has time for other things. */
const SLOWED = 4;

test(`HOME-8: until ELMO can be pressed the panel loads at most ${ELMO_KB} kB, and the rest afterwards`, async ({
  guildhall,
  buildFolder,
}) => {
  const titles = ["Design tokens", "CI in ten minutes", "Dark mode", "Contrast", "Open floor", "Closing"];
  await guildhall.seed({ agenda: titles.map((title) => ({ title, minutes: 15 })), begun: true });
  const tom = await guildhall.member("tom");
  await noteElmo(tom.page);
  const session = await tom.page.context().newCDPSession(tom.page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
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
