import * as z from "zod/mini";
import type { Rejection } from "../domain/kernel/rejection.ts";

/** Longer than any code. */
const MOST_OF_A_CODE = 200;

/**
 * tab → server, event `move`. In the chat where the community is: a code for whoever asks. In another chat, where there is no
 * community yet: move here the one that the code is for; `without`: even if some of its members are not in this chat.
 * Acknowledged with a `MoveAnswer`.
 */
export const moveRequest = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("offer") }),
  z.strictObject({
    do: z.literal("move"),
    code: z.string().check(z.maxLength(MOST_OF_A_CODE)),
    without: z.boolean(),
  }),
]);
export type MoveRequest = z.infer<typeof moveRequest>;

/** `missing`: nothing has happened yet, because some of its members are not in this chat. `name`: of the community. */
export type MoveAnswer =
  | { readonly kind: "code"; readonly code: string; readonly until: number }
  | { readonly kind: "moved" }
  | { readonly kind: "missing"; readonly name: string; readonly count: number }
  | { readonly kind: "refused"; readonly rejection: Rejection }
  | { readonly kind: "failed" };

export const moveAnswer: z.ZodMiniType<MoveAnswer> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("code"), code: z.string(), until: z.number() }),
  z.object({ kind: z.literal("moved") }),
  z.object({ kind: z.literal("missing"), name: z.string(), count: z.int() }),
  z.object({
    kind: z.literal("refused"),
    rejection: z.custom<Rejection>((value) => typeof value === "object" && value !== null && "code" in value),
  }),
  z.object({ kind: z.literal("failed") }),
]);
