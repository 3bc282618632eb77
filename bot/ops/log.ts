import { pino, stdTimeFunctions, type DestinationStream } from "pino";
import type { Log } from "@guildhall/shared/app/log";

/**
 * Writes one line of JSON per event to standard output. Callers must keep out who people are, what they wrote, and ids
 * of commands. An error is reduced to its name, code and stack, because requests and answers may be attached to it.
 */
export function createLog(destination?: DestinationStream): Log {
  const options = {
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: errorForLog },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause instanceof Error ? { cause: errorForLog(error.cause) } : {}),
  };
}
