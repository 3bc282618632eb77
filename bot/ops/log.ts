import { pino, stdTimeFunctions, type DestinationStream } from "pino";
import type { Log } from "@guildhall/shared/app/log";

/**
 * Writes one line of JSON per event to standard output. Who people are, what they wrote, and ids of commands are kept
 * out by those who write; an error is cut down to its name, code and stack here, for requests and answers may hang on it.
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
