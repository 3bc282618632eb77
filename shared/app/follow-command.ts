import { createHash } from "node:crypto";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Environment } from "../ports/environment.ts";
import type { AnyCommand, CommandEnvelope, CommandOutcome } from "./live-stream.ts";
import { NO_TELEMETRY, type Telemetry } from "./telemetry.ts";

/**
 * What a command is called in logs and traces. It follows from the id that the click got in the tab and that is stored with
 * the commit, so that each of the three can be found from the others; the id itself stays out of the log.
 */
export const correlationOf = (commandId: string): string =>
  createHash("sha256").update(commandId).digest("hex").slice(0, 32);

export interface FollowDeps {
  readonly environment: Pick<Environment, "now">;
  readonly telemetry?: Telemetry | undefined;
}

/**
 * Counts a command, and tells of it as a step: unless its author is a secret. Of such a command nothing is told but that it
 * is one more of the last minute.
 */
export function followCommand<Command extends AnyCommand>(
  stream: StreamId,
  { id, command }: CommandEnvelope<Command>,
  isSecret: boolean,
  answer: Promise<CommandOutcome>,
  { environment, telemetry = NO_TELEMETRY }: FollowDeps,
): void {
  const began = environment.now();
  telemetry.count("commands.waiting", 1);
  void answer.then((outcome) => {
    telemetry.count("commands.waiting", -1);
    telemetry.count(`commands.${outcome.kind}`);
    if (isSecret) return;
    telemetry.step({
      name: "command",
      ...{ began, ended: environment.now() },
      correlation: correlationOf(id),
      command: command.type,
      outcome: outcome.kind,
      ...(outcome.kind === "done"
        ? { stored: { stream, version: outcome.version } }
        : { why: whyOf(outcome) }),
    });
  });
}

const whyOf = (outcome: Exclude<CommandOutcome, { kind: "done" }>): string =>
  outcome.kind === "refused" ? outcome.rejection.code : outcome.reason;
