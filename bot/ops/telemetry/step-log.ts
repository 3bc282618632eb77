import type { Log } from "@guildhall/shared/app/log";
import type { Step, Telemetry } from "@guildhall/shared/app/telemetry";

/** Says in the log what became of each command that is no secret, under its correlation, and hands everything on. */
export function loggingSteps(log: Log, telemetry: Telemetry): Telemetry {
  return {
    ...telemetry,
    step(step) {
      if (step.name === "command") logCommand(log, step);
      telemetry.step(step);
    },
  };
}

function logCommand(log: Log, { correlation, command, outcome, why, stored, began, ended }: Step): void {
  const told = {
    correlation,
    command,
    tookMs: ended - began,
    ...stored,
    ...(why === undefined ? {} : { why }),
  };
  if (outcome === "failed") log.warn(told, "a command failed");
  else log.info(told, outcome === "refused" ? "a command was refused" : "a command was stored");
}
