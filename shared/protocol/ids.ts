import * as z from "zod/mini";
import { isId, type MemberRef } from "../domain/kernel/ids.ts";

/** The schema of an identifier of any kind. */
export const anyIdSchema = <T extends string>() =>
  z.pipe(
    z.string().check(z.refine(isId)),
    z.transform((value) => value as T),
  );

/** The schema of an identifier of one kind. Members have their own, `memberRefSchema`, so that no reference is overlooked. */
export const idSchema = <T extends string>(..._: [T] extends [MemberRef] ? [never] : []) => anyIdSchema<T>();
