import { z } from "zod";
import { isId, type RunId } from "@guildhall/shared/domain/kernel/ids";
import { FIRST, type KnownVersions, upToDate } from "@guildhall/shared/domain/kernel/versions";
import type { ExecuteAction } from "./elements.ts";

/**
 * The buttons on the card of a call. They are about the running session and not about one of the community's cards, and the
 * card stays as it is for everybody, so that it shows nobody's voice.
 */
export const SAY = "say";

/** What such a button carries, in its newest version. */
export const voiceData = z.object({
  voice: z.enum(["raiseElmo", "keepGoing"]),
  run: z
    .string()
    .refine(isId)
    .transform((value) => value as RunId),
});

export const SAY_VERSIONS = { [SAY]: FIRST } as const satisfies KnownVersions;

export interface VoicePress extends z.infer<typeof voiceData> {
  readonly kind: "voice";
}

const invoke = z.looseObject({
  action: z.looseObject({
    verb: z.literal(SAY),
    data: z.looseObject({ v: z.number().int().default(1) }),
  }),
});

/** The press of such a button, brought up to date; null if it is none. */
export function readVoice(value: unknown): VoicePress | null {
  const action = invoke.safeParse(value);
  if (!action.success) return null;
  const { data } = action.data.action;
  const read = voiceData.safeParse(upToDate(SAY_VERSIONS, SAY, data.v, data));
  return read.success ? { kind: "voice", ...read.data } : null;
}

export const voiceButton = (
  voice: VoicePress["voice"],
  run: RunId,
  look: Pick<ExecuteAction, "title" | "tooltip">,
): ExecuteAction => ({
  ...{ type: "Action.Execute", ...look, verb: SAY, data: { voice, run }, associatedInputs: "none" },
});
