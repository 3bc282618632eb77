import { runId } from "../kernel/ids.ts";
import type { SealScope } from "../kernel/sealed.ts";
import { elmoThreshold } from "../settings.ts";
import type { Instant } from "../kernel/time.ts";
import type { SessionCommand } from "./commands.ts";
import type { SessionEvent } from "./events.ts";
import type { CurrentItem } from "./progress.ts";
import { runScope, type Elmos, type RunningSession, type RunSecrets, type SessionState } from "./state.ts";

/** Stands for the run while no item is on. Nothing is ever sealed under its scope. */
const NO_RUN = runId("none");

export const NO_VOICES: RunSecrets = { raisedBy: [], keepGoingBy: [] };

/** Who has raised ELMO in the current run, and who says *keep going*. Nobody once its seal is destroyed. */
export function voicesIn(state: RunningSession): RunSecrets {
  return state.current === null ? NO_VOICES : (state.secrets[runScope(state.current.elmos.run)] ?? NO_VOICES);
}

/**
 * The head count, on screens and in decisions (SPEC PRES-3, PRES-4): as the facilitator corrected it, or else the members
 * present, but at least as many as have raised ELMO, so that it does not reveal from where they did.
 */
export const headCountOf = (
  { headCount, elmos }: { readonly headCount: number | null; readonly elmos: Pick<Elmos, "count"> | null },
  present: number,
): number => Math.max(headCount ?? present, elmos?.count ?? 0);

/** Whether `count` ELMOs make a call with a head count of `present` (SPEC ELMO-3). */
export const makesCall = (state: RunningSession, count: number, present: number): boolean =>
  count >= elmoThreshold(state.settings, present);

export const callMade = (
  { run, item }: CurrentItem,
  count: number,
  present: number,
  at: Instant,
): SessionEvent => ({ type: "CallMade", run, item: item.id, count, present, at });

/** The scope under which the author of a command is sealed; null if they are no secret. */
export function authorScopeIn(state: SessionState, command: SessionCommand): SealScope | null {
  if (!isVoice(command)) return null;
  const current = state.status === "running" ? (state.current?.elmos.run ?? null) : null;
  return runScope(command.run ?? current ?? NO_RUN);
}

const VOICES = ["raiseElmo", "takeBackElmo", "keepGoing", "takeBackKeepGoing"] as const;

/** Says ELMO or *keep going*, or takes it back. */
export type VoiceCommand = Extract<SessionCommand, { type: (typeof VOICES)[number] }>;

const isVoice = (command: SessionCommand): command is VoiceCommand =>
  VOICES.some((voice) => voice === command.type);
