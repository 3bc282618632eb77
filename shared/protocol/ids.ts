import { z } from "zod";
import { isId } from "../domain/kernel/ids.ts";

/** An identifier of one kind, as it comes over the wire. */
export const idSchema = <T extends string>() =>
  z
    .string()
    .refine(isId)
    .transform((value) => value as T);
