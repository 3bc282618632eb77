import type { ElmoExample } from "../domain/elmo-examples.ts";

/** The cells of an example's row in the table of SPEC.md. */
export function exampleRow(example: ElmoExample): readonly string[] {
  const { text, raises, rule, why, edited, toTheBot } = example;
  const notes = [edited === true ? "edited" : "", toTheBot === true ? "to the bot" : "", why ?? ""];
  return [shown(text), raises ? "yes" : "no", rule, notes.filter((note) => note !== "").join(", ")];
}

function shown(text: string): string {
  const line = text.replaceAll("\n", " ⏎ ").replaceAll("\u200b", "␣").replaceAll("|", "\\|");
  if (line === "") return "(nothing)";
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
