import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TableRow } from "./table.ts";

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const SHOWN = 25;

function placeOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const file = url.startsWith("file:") ? fileURLToPath(url).replace(repository, "") : url;
  const short = file.replace(/^.*node_modules\//, "");
  return short === "" ? functionName : `${functionName || "(anonymous)"} ${short}:${lineNumber + 1}`;
}

/** Where the time of a profile went: per function, without and with its callees. */
export function hotSpots(file: string): TableRow[] {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, "utf8")) as Profile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const self = new Map<string, number>();
  const total = new Map<string, number>();
  const add = (to: Map<string, number>, place: string, ms: number): void =>
    void to.set(place, (to.get(place) ?? 0) + ms);

  samples.forEach((sample, index) => {
    const node = byId.get(sample);
    if (node === undefined) return;
    const ms = (timeDeltas[index] ?? 0) / 1000;
    const own = placeOf(node);
    add(self, own, ms);
    const stack = new Set([own]);
    for (let at = parents.get(sample); at !== undefined; at = parents.get(at)) {
      const above = byId.get(at);
      if (above !== undefined) stack.add(placeOf(above));
    }
    for (const place of stack) add(total, place, ms);
  });

  const row = (place: string): TableRow => ({
    "self ms": self.get(place) ?? 0,
    "with callees ms": total.get(place) ?? 0,
    where: place,
  });
  const top = (of: Map<string, number>, count: number): string[] =>
    [...of]
      .sort(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(([place]) => place);
  const places = [...new Set([...top(self, SHOWN), ...top(total, 2 * SHOWN)])];
  return places.map(row);
}
