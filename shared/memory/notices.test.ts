import { expect, it } from "vitest";
import type { Notice } from "../ports/notices.ts";
import { freshStream } from "../testing/samples.ts";
import { memoryNotices } from "./notices.ts";

it("a notice reaches every subscribed listener, once per subscription", () => {
  const notices = memoryNotices();
  const heard: [string, number][] = [];
  const listen = (name: string) => notices.subscribe(({ version }: Notice) => heard.push([name, version]));
  const stream = freshStream();
  listen("a");
  const leave = listen("b");
  notices.publish({ stream, version: 1 });
  leave();
  leave();
  notices.publish({ stream, version: 2 });
  expect(heard).toEqual([
    ["a", 1],
    ["b", 1],
    ["a", 2],
  ]);
});
