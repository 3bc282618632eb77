import { z } from "zod";
import type { MemberRef } from "../domain/ids.ts";
import { idSchema } from "./ids.ts";

const marked = z.registry<{ readonly names: "member" }>();

/** A reference to a member. Whatever stands where a command has this schema is held against the directory (SPEC SEC-24). */
export const memberRefSchema = idSchema<MemberRef>().register(marked, { names: "member" });

/** Gives back the members whom a parsed value names. */
export type FindMemberRefs = (value: unknown) => readonly MemberRef[];

const none: FindMemberRefs = () => [];

/**
 * What finds the members that values of a schema name. Made once per schema; throws on a kind of schema that it does
 * not know, so that no reference is overlooked.
 */
export function findMemberRefs(schema: z.core.$ZodType): FindMemberRefs {
  if (marked.has(schema)) return (value) => [value as MemberRef];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
    case "number":
    case "boolean":
    case "literal":
    case "enum":
      return none;
    case "pipe":
      if (findMemberRefs(def.in) === none) return none;
      throw new Error("Where a value that names members goes once it is transformed is not known");
    case "optional":
    case "nullable":
      return whereGiven(findMemberRefs(def.innerType));
    case "array":
      return inEach(findMemberRefs(def.element), (value) => value as readonly unknown[]);
    case "record": {
      const inKeys = inEach(findMemberRefs(def.keyType), (value) => Object.keys(value as object));
      const inValues = inEach(findMemberRefs(def.valueType), (value) => Object.values(value as object));
      return inKeys === none && inValues === none ? none : (value) => [...inKeys(value), ...inValues(value)];
    }
    case "object":
      return inFields(def.shape);
    case "union":
      return inOptions(def.options);
    default:
      throw new Error(`Whether a schema of the kind ${def.type} names members is not known`);
  }
}

const whereGiven = (find: FindMemberRefs): FindMemberRefs =>
  find === none ? none : (value) => (value === null || value === undefined ? [] : find(value));

const inEach = (find: FindMemberRefs, partsOf: (value: unknown) => readonly unknown[]): FindMemberRefs =>
  find === none ? none : (value) => partsOf(value).flatMap(find);

function inFields(shape: Readonly<Record<string, z.core.$ZodType>>): FindMemberRefs {
  const fields = Object.entries(shape)
    .map(([name, schema]) => [name, findMemberRefs(schema)] as const)
    .filter(([, find]) => find !== none);
  return fields.length === 0
    ? none
    : (value) => fields.flatMap(([name, find]) => find((value as Readonly<Record<string, unknown>>)[name]));
}

/** In the option that the value is one of. */
function inOptions(options: readonly z.core.$ZodType[]): FindMemberRefs {
  const naming = options
    .map((schema) => ({ schema, find: findMemberRefs(schema) }))
    .filter(({ find }) => find !== none);
  return naming.length === 0
    ? none
    : (value) => naming.find(({ schema }) => z.core.safeParse(schema, value).success)?.find(value) ?? [];
}
