import * as z from "zod/mini";
import type { Permits } from "../domain/permits.ts";

const permit = z.enum(["yes", "no", "unknown"]);

/** Answer to the event `permits` (no argument): what Teams lets Guildhall do in this conversation. */
export type PermitsAnswer = ({ readonly kind: "permits" } & Permits) | { readonly kind: "failed" };

export const permitsAnswer: z.ZodMiniType<PermitsAnswer> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("permits"),
    words: permit,
    meeting: permit,
    participants: permit,
    inMeeting: z.boolean(),
    title: z.nullable(z.string()),
  }),
  z.object({ kind: z.literal("failed") }),
]);
