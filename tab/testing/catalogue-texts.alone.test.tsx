import type * as text from "@guildhall/shared/domain/kernel/text";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { activityParts, panelParts } from "../pages/panel/behind-a-tap/panel-parts.ts";
import { textsIn } from "./english.ts";
import { createFakeSyncClient } from "./fake-sync-client.ts";
import { priya } from "./guild.ts";
import { communityScenes, pageOf } from "./page-of.tsx";
import { untilShown } from "./panel-of.tsx";
import { ownPage, show } from "./show.tsx";

/** All that people typed, and their names, stand between these wherever they are isolated: they are recognised by it. */
const typed = vi.hoisted(() => (line: string) => (line.startsWith("א") ? line : `א ${line} ת`));

vi.mock("@guildhall/shared/domain/kernel/text", async (original) => {
  const real = await original<typeof text>();
  const parseLine: typeof real.parseLine = (...given) => {
    const line = real.parseLine(...given);
    return line.ok ? { ok: true, value: typed(line.value) } : line;
  };
  const parseLineOrNone: typeof real.parseLineOrNone = (line, ...given) =>
    line.trim() === "" ? real.parseLineOrNone(line, ...given) : parseLine(line, ...given);
  return { ...real, parseLine, parseLineOrNone };
});

ownPage();
const texts = await textsIn("en-XA");
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

/** What remains of a text without what is framed, and without what is isolated: what no catalogue has. */
function unframed(whole: string): string {
  if (/^א [^את]* ת$/.test(whole)) return "";
  let rest = whole.replaceAll(/\u2068[^\u2069]*\u2069/g, "");
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/\[[^[\]]*\]/g, "");
  }
  return rest;
}

const SPOKEN = [
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "alt",
  "placeholder",
];

/** Elements that show what somebody typed. */
const NOT_OURS = "[dir=auto], bdi, textarea";

/** What people read or hear on a page that comes from no catalogue. */
function foreignTexts(page: Element): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement === null || parentElement.closest(NOT_OURS) !== null) continue;
    if (/[\p{L}\p{N}]/u.test(unframed(textContent ?? "")))
      found.push(`${textContent ?? ""} in ${parentElement.outerHTML.slice(0, 160)}`);
  }
  for (const element of page.querySelectorAll("*"))
    for (const name of SPOKEN) {
      const value = element.getAttribute(name);
      if (value !== null && /[\p{L}\p{N}]/u.test(unframed(value))) found.push(`${name}=${value}`);
    }
  return found;
}

describe.each(communityScenes)("%s", (_, scene) => {
  test("TEXT-9: whatever people read or hear comes from the catalogues", async () => {
    const { world } = scene.guild();
    const sync = createFakeSyncClient(world, scene.as ?? priya.ref, { clockOffset: scene.later ?? 0 });
    const names = new Map([...sync.names.get()].map(([ref, called]) => [ref, typed(called)]));
    vi.spyOn(sync.names, "get").mockReturnValue(names);
    let page: HTMLElement | undefined;
    await untilShown(() => {
      page = show(pageOf(scene), sync, texts).container;
    });
    expect(page?.textContent).toContain("[");
    expect(page === undefined ? [] : foreignTexts(page)).toEqual([]);
  });
});
