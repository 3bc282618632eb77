interface Node {
  readonly type?: string;
  readonly [key: string]: unknown;
}

/** The elements of a list. Anything else in it becomes a line of its own, so that a test notices it. */
const nodes = (value: unknown): readonly Node[] =>
  Array.isArray(value)
    ? value.map((each: unknown) =>
        typeof each === "object" && each !== null
          ? (each as Node)
          : { type: "TextBlock", text: `not an element: ${String(each)}` },
      )
    : [];

/** A value of a field as it is read. */
const shown = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** A text with the signs of its look: `**bold**`, `_quiet_`, `!attention!`. */
function marked({ text, weight, isSubtle, color }: Node): string {
  const bold = weight === "Bolder" ? "**" : "";
  const quiet = isSubtle === true ? "_" : "";
  const attention = color === "Attention" ? "!" : "";
  return `${attention}${quiet}${bold}${String(text)}${bold}${quiet}${attention}`;
}

/** A button: `[Title]`, or `[[Title]]` for the one that stands out. */
const button = ({ title, style }: Node): string => {
  const [open, close] = style === "positive" ? ["[[", "]]"] : ["[", "]"];
  return `${open}${String(title)}${close}`;
};

/** A field: `<Label: its value>`. */
const field = ({ label, title, value, choices }: Node): string => {
  const chosen = nodes(choices).find((each) => each["value"] === value)?.["title"];
  return `<${shown(label ?? title)}: ${shown(chosen ?? value)}>`;
};

function linesIn(node: Node): readonly string[] {
  const { type = "" } = node;
  switch (type) {
    case "TextBlock":
      return [`${node["style"] === "heading" ? "# " : ""}${marked(node)}`];
    case "RichTextBlock":
      return [nodes(node["inlines"]).map(marked).join("")];
    case "ColumnSet":
      return [
        nodes(node["columns"])
          .map((column) => nodes(column["items"]).flatMap(linesIn).join(" / "))
          .join(" | "),
      ];
    case "Container":
      return nodes(node["items"]).flatMap(linesIn);
    case "ActionSet":
      return [nodes(node["actions"]).map(button).join(" ")];
    default:
      return type.startsWith("Input.") ? [field(node)] : [];
  }
}

/**
 * A card or dialog as whoever looks at it reads it: a line for each text, each row of buttons and each field. What a button
 * unfolds stands indented below it.
 */
export const linesOf = (card: object): readonly string[] => {
  const { body, actions } = card as { readonly body?: unknown; readonly actions?: unknown };
  const below = nodes(actions).flatMap((action) => {
    const unfolded = action["card"];
    const inside = typeof unfolded === "object" && unfolded !== null ? linesOf(unfolded) : [];
    return [button(action), ...inside.map((line) => `  ${line}`)];
  });
  return [...nodes(body).flatMap(linesIn), ...below];
};

/** What the buttons of this title send when they are pressed. */
export function pressesOf(card: object, title: string): readonly unknown[] {
  const found: unknown[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const node = value as Node;
    if (node.type?.startsWith("Action.") === true && node["title"] === title) found.push(node["data"]);
    for (const each of Object.values(node)) look(each);
  };
  look(card);
  return found;
}
