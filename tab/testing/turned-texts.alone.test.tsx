import type * as text from "@guildhall/shared/domain/kernel/text";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { activityParts } from "../pages/panel/behind-a-tap/panel-parts.ts";
import { createFakeSyncClient } from "./fake-sync-client.ts";
import { priya } from "./guild.ts";
import { communityScenes, pageOf } from "./page-of.tsx";
import { untilShown } from "./panel-of.tsx";

import { ownPage, show } from "./show.tsx";

/** All typed texts begin and end with a right-to-left letter. */
const { FIRST, LAST, turned } = vi.hoisted(() => {
  const [first, last] = ["א", "ת"] as const;
  const turn = (text: string): string => (text.startsWith(first) ? text : `${first} ${text} ${last}`);
  return { FIRST: first, LAST: last, turned: turn };
});

vi.mock("@guildhall/shared/domain/kernel/text", async (original) => {
  const real = await original<typeof text>();
  const parseLine: typeof real.parseLine = (...given) => {
    const line = real.parseLine(...given);
    return line.ok ? { ok: true, value: turned(line.value) } : line;
  };
  const parseLineOrNone: typeof real.parseLineOrNone = (line, ...given) =>
    line.trim() === "" ? real.parseLineOrNone(line, ...given) : parseLine(line, ...given);
  return { ...real, parseLine, parseLineOrNone };
});

ownPage();
beforeAll(async () => {
  await activityParts();
});

/** Pages without any typed text. */
const EMPTY: ReadonlySet<string> = new Set([
  ...["panel-connecting", "panel-unfounded", "setup-unfounded"],
  ...["moved-away", "panel-moved-away", "moving-here"],
]);

/** The lines of the page in which a typed text or a name would change the direction of the text beside it. */
function affectedLines(page: Element): readonly string[] {
  const lines: string[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const { parentElement, textContent } = walker.currentNode;
    const rest = (textContent ?? "").replaceAll(/\u2068[^\u2068]*?\u2069/g, "");
    if (!rest.includes(FIRST) || (parentElement?.closest("textarea") ?? null) !== null) continue;
    const own = parentElement?.closest("[dir=auto], bdi")?.textContent ?? "";
    if (!own.startsWith(FIRST) || !own.endsWith(LAST) || own.split(FIRST).length > 2)
      lines.push(`${textContent ?? ""} in ${parentElement?.outerHTML.slice(0, 120) ?? ""}`);
  }
  return lines;
}

describe.each(communityScenes)("%s", (name, scene) => {
  test("TEXT-6: typed texts and names do not change the direction of the text around them", async () => {
    const { world } = scene.guild();
    const sync = createFakeSyncClient(world, scene.as ?? priya.ref, { clockOffset: scene.later ?? 0 });
    const names = new Map([...sync.names.get()].map(([ref, called]) => [ref, turned(called)]));
    vi.spyOn(sync.names, "get").mockReturnValue(names);
    let page: HTMLElement | undefined;
    await untilShown(() => {
      page = show(pageOf(scene), sync).container;
    });
    expect(page === undefined ? [] : affectedLines(page)).toEqual([]);
    expect(page?.textContent.includes(FIRST)).toBe(!EMPTY.has(name));
  });
});
