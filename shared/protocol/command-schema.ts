import { z } from "zod";

interface Typed {
  readonly type: string;
}

/** A schema for each field of each command. A missing command or field does not compile. */
type CommandFields<Command extends Typed> = {
  readonly [Type in Command["type"]]: FieldsOf<Extract<Command, { readonly type: Type }>>;
};

type FieldsOf<Command> = {
  readonly [Field in Exclude<keyof Command, "type">]-?: z.core.$ZodType<Command[Field]>;
};

/** The schema of commands with these fields, discriminated by their type. */
export function commandSchema<Command extends Typed>(fields: CommandFields<Command>): z.ZodType<Command> {
  const schemas = Object.entries<z.ZodRawShape>(fields).map(([type, shape]) =>
    z.strictObject({ type: z.literal(type), ...shape }),
  );
  const [first, ...others] = schemas;
  if (first === undefined) throw new Error("There are no commands");
  return z.discriminatedUnion("type", [first, ...others]) as z.ZodType<unknown> as z.ZodType<Command>;
}
