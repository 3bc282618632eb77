import { z } from "zod";
import { isId } from "../domain/kernel/ids.ts";

/** The schema of an identifier of one kind. */
export const idSchema = <T extends string>() =>
  z
    .string()
    .refine(isId)
    .transform((value) => value as T);
