import fc from "fast-check";
import { z } from "zod";
import { DAY, HOUR, type Instant } from "@guildhall/shared/domain/kernel/time";

/** What is meaningful at the moment when a command is made. */
export interface Fitting {
  readonly now: Instant;
  /** by field name: existing ids, or values that make sense */
  readonly values: { readonly [field: string]: readonly unknown[] };
}

/** A value whose choices are drawn in advance, but which is made only at its turn. */
export type Drawn<T> = (fitting: Fitting) => T;

type Schema = z.core.$ZodType;
type AnyDef = z.core.$ZodTypes["_zod"]["def"];

const TEXTS = ["Design tokens", "CI in ten minutes", "Everybody gets a turn", "Too loud"];
const ODD_TEXTS = [
  ...["", " ", "\u0000", "\u200b", "\ud83d", "\udc00x", "\u202e\u2066", "\u2800", "e\u0301".repeat(3_000)],
  ...[
    "x".repeat(5_000),
    "\u{1F469}\u200d\u{1F467}".repeat(700),
    "\ufdfa".repeat(5_000),
    "\n\t\u2028 ".repeat(900),
  ],
  ...["<b>&amp;</b>", "**_[a](https://example.org)_**", "`${x}` {{DATE(x)}}", "__proto__", "constructor"],
];
const ODD_NUMBERS = [
  ...[0, -0, 0.5, 1 / 3, 1, -1, 60, 240, 241, 481, 10_000, 1e9, 2 ** 31, Number.MIN_VALUE, Number.EPSILON],
  ...[8.64e15, 8.64e15 + 2, 9e15, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
  ...[Number.MAX_VALUE, -Number.MAX_VALUE, 253_402_300_800_000, -62_167_219_200_000],
];
const ODD_IDS = ["gone", "__proto__", "constructor", "toString", "-", "backlog", "x".repeat(64)];

const takes =
  (schema: Schema) =>
  (value: unknown): boolean =>
    z.safeParse(schema, value).success;

/** The upper bound of a number, or of the length of a text or list, according to its schema. */
function mostOf(def: AnyDef): number | null {
  const checks = "checks" in def ? (def.checks ?? []) : [];
  for (const { _zod } of checks) {
    const check = _zod.def as { readonly check: string; readonly maximum?: number; readonly value?: number };
    if (check.check === "max_length") return check.maximum ?? null;
    if (check.check === "less_than") return check.value ?? null;
  }
  return null;
}

export interface Chances {
  /** the percentage of values at the limits of what the schema accepts, as no sensible person would give them */
  readonly odd: number;
  /** nothing is null or left out */
  readonly whole?: boolean;
}

/** Values that a schema accepts, derived from its definition. Those that are not odd fit what exists. */
export function fromSchema(schema: Schema, chances: Chances, field = ""): fc.Arbitrary<Drawn<unknown>> {
  const { odd, whole = false } = chances;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inner = (part: Schema, name = field) => fromSchema(part, chances, name);
  if (def.type === "object") {
    const drawn = fc.record(
      Object.fromEntries(Object.entries(def.shape).map(([name, part]) => [name, inner(part, name)])),
      { noNullPrototype: true },
    );
    return drawn.map((fields) => (fitting) => {
      const made = Object.entries(fields).map(([name, make]) => [name, make(fitting)] as const);
      return Object.fromEntries(made.filter(([, value]) => value !== LEFT_OUT));
    });
  }
  if (def.type === "union") return fc.oneof(...def.options.map((option) => inner(option)));
  if (def.type === "nullable") {
    const given = inner(def.innerType).map(
      (make) => (fitting: Fitting) => (isMissing(def.innerType, field, fitting) ? null : make(fitting)),
    );
    return fc.oneof(
      { weight: whole ? 0 : 1, arbitrary: fc.constant(() => null) },
      { weight: 3, arbitrary: given },
    );
  }
  if (def.type === "optional" && whole) return inner(def.innerType);
  if (def.type === "optional")
    return fc.oneof(
      fc.constant(() => LEFT_OUT),
      inner(def.innerType),
    );
  if (def.type === "array") return list(inner(def.element), odd, mostOf(def) ?? 10);
  if (def.type === "record")
    return fc
      .array(fc.tuple(inner(def.keyType, "option"), inner(def.valueType, "votes")), { maxLength: 2 })
      .map(
        (pairs) => (fitting) =>
          Object.fromEntries(pairs.map(([key, value]) => [String(key(fitting)), value(fitting)])),
      );
  return leaf(schema, odd, field, ...valuesOf(schema));
}

/** Whether it names something of a kind that does not exist. */
const isMissing = (schema: Schema, field: string, { values }: Fitting): boolean =>
  (schema as z.core.$ZodTypes)._zod.def.type === "pipe" && !(values[field] ?? []).some(takes(schema));

/** The usual values if nothing that exists fits, and the odd ones. */
function valuesOf(schema: Schema): readonly [usual: fc.Arbitrary<unknown>, odd: readonly unknown[]] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "literal") return [fc.constantFrom(...def.values), []];
  if (def.type === "boolean") return [fc.boolean(), []];
  if (def.type === "enum")
    return [fc.constantFrom(...Object.values(def.entries)), Object.values(def.entries)];
  if (def.type === "number") {
    // Numbers without an upper bound are milliseconds.
    const isInstant = mostOf(def) === null && takes(schema)(1) && !takes(schema)(0.5);
    return [isInstant ? instant : fc.integer({ min: 1, max: 12 }), ODD_NUMBERS];
  }
  if (def.type === "string") {
    const most = mostOf(def) ?? 64;
    const texts = fc.oneof(
      fc.constantFrom(...TEXTS),
      fc.nat(60).map((n) => `Topic ${n}`),
    );
    const usual = texts.map((text) => text.slice(0, most));
    return [usual, [...ODD_TEXTS.map((text) => text.slice(0, most)), ...ODD_IDS]];
  }
  // An id: a branded text of a certain format.
  if (def.type === "pipe") return [fc.constant("gone"), ODD_IDS];
  throw new Error(`Schemas of the type ${def.type} are not supported yet`);
}

const LEFT_OUT = Symbol("left out");

const instant: fc.Arbitrary<Drawn<number>> = fc.constantFrom(HOUR, DAY, 8 * DAY, 15 * DAY, 30 * DAY).map(
  (after) =>
    ({ now }: Fitting) =>
      now + after,
);

/** A value: a fitting one if there is any, otherwise a usual one; and occasionally an odd one. */
function leaf(
  schema: Schema,
  odd: number,
  field: string,
  usual: fc.Arbitrary<unknown>,
  oddOnes: readonly unknown[],
): fc.Arbitrary<Drawn<unknown>> {
  const taken = oddOnes.filter(takes(schema));
  const fits = fc.tuple(fc.nat(30), usual).map(([n, otherwise]) => (fitting: Fitting) => {
    const values = (fitting.values[field] ?? []).filter(takes(schema));
    if (values.length > 0) return values[n % values.length];
    return typeof otherwise === "function" ? (otherwise as Drawn<unknown>)(fitting) : otherwise;
  });
  if (taken.length === 0) return fits;
  return fc.oneof(
    { weight: 100 - odd, arbitrary: fits },
    { weight: odd, arbitrary: fc.constantFrom(...taken).map((value) => () => value) },
  );
}

function list(
  element: fc.Arbitrary<Drawn<unknown>>,
  odd: number,
  most: number,
): fc.Arbitrary<Drawn<unknown>> {
  const few = fc.array(element, { minLength: 1, maxLength: Math.min(4, most) });
  const many = element.map((one) => Array.from({ length: most }, () => one));
  return fc
    .oneof({ weight: 100 - odd, arbitrary: few }, { weight: odd, arbitrary: fc.oneof(many, fc.constant([])) })
    .map((all) => (fitting) => all.map((make) => make(fitting)));
}

/** A schema's commands by type, so that each can be weighted. */
export function byType(schema: Schema): ReadonlyMap<string, Schema> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== "union") throw new Error("The schema of commands must be a union");
  return new Map(
    def.options.map((option) => {
      const of = (option as z.core.$ZodTypes)._zod.def;
      const type = of.type === "object" ? of.shape["type"] : undefined;
      if (type === undefined) throw new Error("A command must have a type");
      const [name] = (type as z.core.$ZodLiteral)._zod.def.values;
      return [String(name), option] as const;
    }),
  );
}
