import * as z from "zod/mini";
import type { Rejection } from "../domain/kernel/rejection.ts";

const FORMATS = ["markdown", "csv"] as const;

/** What is exported: a past session by its number, the whole community, or the sponsor page as members were shown it. */
const subject = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("session"),
    number: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  }),
  z.strictObject({ kind: z.literal("community") }),
  z.strictObject({ kind: z.literal("sponsorPage") }),
]);
export type ExportSubject = z.infer<typeof subject>;

/** tab → server, event `export`. Acknowledged with an `ExportAnswer`. */
export const exportRequest = z.strictObject({ of: subject, as: z.enum(FORMATS) });
export type ExportRequest = z.infer<typeof exportRequest>;

export type ExportAnswer =
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  | { readonly kind: "refused"; readonly rejection: Rejection }
  | { readonly kind: "failed" };

export const exportAnswer: z.ZodMiniType<ExportAnswer> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("file"), name: z.string(), text: z.string() }),
  z.object({
    kind: z.literal("refused"),
    rejection: z.custom<Rejection>((value) => typeof value === "object" && value !== null && "code" in value),
  }),
  z.object({ kind: z.literal("failed") }),
]);
