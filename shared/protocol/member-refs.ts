import * as z from "zod/mini";
import type { MemberRef } from "../domain/kernel/ids.ts";
import { anyIdSchema } from "./ids.ts";

const marked = z.registry<{ readonly names: "member" }>();

/**
 * A reference to a member, wherever one crosses the wire. Those in commands are checked against the directory (SPEC SEC-24);
 * the names of those in slices are sent to the panels.
 */
export const memberRefSchema = anyIdSchema<MemberRef>().register(marked, { names: "member" });

/** Returns the members whom a parsed value names. */
export type FindMemberRefs = (value: unknown) => readonly MemberRef[];

const none: FindMemberRefs = () => [];

/** Kinds of schema whose values cannot name anybody. */
const NAMELESS: ReadonlySet<string> = new Set(["string", "number", "boolean", "literal", "enum"]);

/**
 * Returns a function that finds the members whom values of a schema name. Call it once per schema. Throws for an unknown
 * kind of schema, so that no reference is overlooked.
 */
export function findMemberRefs(schema: z.core.$ZodType): FindMemberRefs {
  if (marked.has(schema)) return (value) => [value as MemberRef];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (NAMELESS.has(def.type)) return none;
  if (def.type === "optional" || def.type === "nullable") return whereGiven(findMemberRefs(def.innerType));
  if (def.type === "readonly") return findMemberRefs(def.innerType);
  if (def.type === "array")
    return inEach(findMemberRefs(def.element), (value) => value as readonly unknown[]);
  if (def.type === "record") return inRecord(findMemberRefs(def.keyType), findMemberRefs(def.valueType));
  if (def.type === "object") return inFields(def.shape);
  if (def.type === "union") return inOptions(def.options);
  // A transformation could move or hide a reference, so its input must not name anybody.
  if (def.type === "pipe" && findMemberRefs(def.in) === none) return none;
  throw new Error(`Cannot tell whether a schema of kind ${def.type} names members`);
}

const whereGiven = (find: FindMemberRefs): FindMemberRefs =>
  find === none ? none : (value) => (value === null || value === undefined ? [] : find(value));

const inEach = (find: FindMemberRefs, partsOf: (value: unknown) => readonly unknown[]): FindMemberRefs =>
  find === none ? none : (value) => partsOf(value).flatMap(find);

function inRecord(inKey: FindMemberRefs, inValue: FindMemberRefs): FindMemberRefs {
  const inKeys = inEach(inKey, (value) => Object.keys(value as object));
  const inValues = inEach(inValue, (value) => Object.values(value as object));
  return inKeys === none && inValues === none ? none : (value) => [...inKeys(value), ...inValues(value)];
}

function inFields(shape: Readonly<Record<string, z.core.$ZodType>>): FindMemberRefs {
  const fields = Object.entries(shape)
    .map(([name, schema]) => [name, whereGiven(findMemberRefs(schema))] as const)
    .filter(([, find]) => find !== none);
  return fields.length === 0
    ? none
    : (value) => fields.flatMap(([name, find]) => find((value as Readonly<Record<string, unknown>>)[name]));
}

/** Searches the option that matches the value. */
function inOptions(options: readonly z.core.$ZodType[]): FindMemberRefs {
  const naming = options
    .map((schema) => ({ schema, find: findMemberRefs(schema) }))
    .filter(({ find }) => find !== none);
  return naming.length === 0
    ? none
    : (value) => naming.find(({ schema }) => z.core.safeParse(schema, value).success)?.find(value) ?? [];
}
