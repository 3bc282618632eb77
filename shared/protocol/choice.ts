import * as z from "zod/mini";
import { type Choice, INVITED } from "../domain/community/logistics/part.ts";
import type { Frequency } from "../domain/kernel/calendar/frequency.ts";

const text = z.string().check(z.maxLength(5_000));
const count = z.int().check(z.minimum(0), z.maximum(10_000));

const frequency: z.ZodMiniType<Frequency> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("weeks"), every: count }),
  z.strictObject({
    kind: z.literal("monthly"),
    nth: z.literal([1, 2, 3, 4, 5]),
    weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  }),
  z.strictObject({ kind: z.literal("own"), text }),
]);

const ownChoice = z.discriminatedUnion("element", [
  z.strictObject({ element: z.literal("frequency"), frequency }),
  z.strictObject({ element: z.literal("duration"), minutes: z.number() }),
  z.strictObject({ element: z.literal("participants"), text }),
]);

/** A choice of a short list of logistics. */
export const choice: z.ZodMiniType<Choice> = z.union([
  ownChoice,
  z.strictObject({ element: z.literal("participants"), who: z.enum(INVITED) }),
]);
