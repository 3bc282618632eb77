import * as z from "zod/mini";

/** tab → server, event `held`, about oneself: what is held, in short or as a file of all of it. Acknowledged with a `HeldAnswer`. */
export const heldRequest = z.strictObject({ do: z.enum(["look", "export"]) });
export type HeldRequest = z.infer<typeof heldRequest>;

export const heldAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("held"),
    /** when the address of the member's calendar was made; null: there is none */
    calendarSince: z.nullable(z.number()),
    /** how many stored records the member caused or that name them */
    records: z.int(),
    /** of how many sessions there are such records */
    sessions: z.int(),
    /** when the operator exported all of it */
    exportedAt: z.array(z.number()),
  }),
  z.object({ kind: z.literal("file"), name: z.string(), text: z.string() }),
  z.object({ kind: z.literal("failed") }),
]);
export type HeldAnswer = z.infer<typeof heldAnswer>;
