/** The surfaces on which one member looks at one community. `shared`: the card that everybody sees alike. */
export const SURFACES = ["panel", "tab", "card", "shared"] as const;
export type Surface = (typeof SURFACES)[number];

/** What a surface says, each claim under the name of what it is about. */
export type Claims = ReadonlyMap<string, string>;

/** Gathers what a surface says. Things of one name, such as two votes on one question, are claimed together. */
export class Claiming {
  readonly #said = new Map<string, string[]>();

  say(about: string, what: string | number | boolean): void {
    const said = this.#said.get(about) ?? [];
    said.push(typeof what === "boolean" ? (what ? "yes" : "no") : String(what));
    this.#said.set(about, said);
  }

  /** what was said of it last */
  last(about: string): string | undefined {
    return this.#said.get(about)?.at(-1);
  }

  claims(): Claims {
    return new Map([...this.#said].map(([about, said]) => [about, said.sort().join(" | ")]));
  }
}

/** An option of a vote, with what is said beside it. */
interface OptionSeen {
  readonly text: string;
  readonly facts: readonly string[];
}

/** What a surface says beside the options of a vote. */
export function sayFacts(what: string, options: readonly OptionSeen[], saying: Claiming): void {
  const votes = options.flatMap(({ text, facts }) =>
    facts.filter((fact) => /^\d+ votes?$/.test(fact)).map((fact) => `${text}: ${fact}`),
  );
  saying.say(`${what}: votes so far`, votes.join(" / "));
  const current = options.filter(({ facts }) => facts.includes("current choice"));
  saying.say(`${what}: current choice`, current.map(({ text }) => text).join(" / "));
}

/** What some surfaces do not say, on purpose. */
export interface Unsaid {
  readonly about: RegExp;
  readonly on: readonly Surface[];
  /** why, and what tells it there */
  readonly why: string;
  /** only if it is so; `claimed`: what any surface says of something */
  readonly when?: (claimed: (about: string) => string | undefined, about: string) => boolean;
}

/** Where surfaces say different things, or one says nothing although it should: a line for each. */
export function differences(
  all: Readonly<Partial<Record<Surface, Claims>>>,
  unsaid: readonly Unsaid[],
): readonly string[] {
  const drawn = SURFACES.filter((surface) => all[surface] !== undefined);
  const claimed = (about: string) =>
    drawn.map((surface) => all[surface]?.get(about)).find((said) => said !== undefined);
  const isUnsaid = (about: string, surface: Surface): boolean =>
    unsaid.some(
      (each) => each.about.test(about) && each.on.includes(surface) && (each.when?.(claimed, about) ?? true),
    );
  const subjects = new Set(drawn.flatMap((surface) => [...(all[surface]?.keys() ?? [])]));
  return [...subjects].sort().flatMap((about) => {
    const asked = drawn.filter((surface) => all[surface]?.has(about) === true || !isUnsaid(about, surface));
    const said = asked.map((surface) => all[surface]?.get(about) ?? "nothing of it");
    if (new Set(said).size < 2) return [];
    return [`${about}: ${asked.map((surface, index) => `${surface}: ${said[index] ?? ""}`).join(" // ")}`];
  });
}

/** What a person reads: without the invisible marks around typed texts. */
export const readable = (text: string): string =>
  text
    .replaceAll(/[\u2060\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
