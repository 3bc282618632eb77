import { linesOf } from "./lines.ts";

interface Placed {
  readonly type: string;
  readonly spacing?: string;
  readonly width?: string;
  readonly horizontalAlignment?: string;
  readonly items?: readonly Placed[];
  readonly columns?: readonly Placed[];
}

function placed(element: Placed): readonly string[] {
  const { type, spacing = "usual", items, columns } = element;
  const gap = spacing.toLowerCase();
  if (type === "Container") return [`${gap}:`, ...(items ?? []).flatMap(placed).map((each) => `  ${each}`)];
  if (columns === undefined) return [`${gap}: ${linesOf({ body: [element] }).join(" ")}`];
  const beside = columns.map(({ type: kind, width, items: inside = [] }) => {
    const [side = ""] = inside.flatMap(({ horizontalAlignment }) => horizontalAlignment ?? []);
    return `${kind} ${[width, side.toLowerCase()].join(" ").trim()}: ${linesOf({ body: inside }).join(" ")}`;
  });
  return [`${gap}: ${beside.join(" | ")}`];
}

/** The layout of a card: how far each part is below the one above, and what is side by side. */
export const layoutOf = ({ body }: { readonly body: readonly object[] }): readonly string[] =>
  (body as readonly Placed[]).flatMap(placed);
