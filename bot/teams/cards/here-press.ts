import { z } from "zod";
import { isId, type SessionId } from "@guildhall/shared/domain/kernel/ids";
import { FIRST, type KnownVersions, upToDate } from "@guildhall/shared/domain/kernel/versions";
import type { ExecuteAction } from "./elements.ts";

/** The button of a recap by which somebody checks in. The recap stays as it is, so that it shows nobody who attended. */
export const HERE = "checkIn";

/** What it carries, in its newest version. */
export const hereData = z.object({
  session: z
    .string()
    .refine(isId)
    .transform((value) => value as SessionId),
});

export const HERE_VERSIONS = { [HERE]: FIRST } as const satisfies KnownVersions;

export interface HerePress extends z.infer<typeof hereData> {
  readonly kind: "here";
}

const invoke = z.looseObject({
  action: z.looseObject({
    verb: z.literal(HERE),
    data: z.looseObject({ v: z.number().int().default(1) }),
  }),
});

/** The press of that button, brought up to date; null if it is none. */
export function readHere(value: unknown): HerePress | null {
  const action = invoke.safeParse(value);
  if (!action.success) return null;
  const { data } = action.data.action;
  const read = hereData.safeParse(upToDate(HERE_VERSIONS, HERE, data.v, data));
  return read.success ? { kind: "here", ...read.data } : null;
}

export const hereButton = (session: SessionId, title: string): ExecuteAction => ({
  ...{ type: "Action.Execute", title, verb: HERE, data: { session }, associatedInputs: "none" },
});
