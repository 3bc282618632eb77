import type { Log } from "@guildhall/shared/app/log";
import { SECOND } from "@guildhall/shared/domain/kernel/time";

/** How long a stop may take before the process ends anyway: less than App Service waits (infra/modules/server.bicep). */
export const STOP_WITHIN = 20 * SECOND;

/** The part of Node's process that is used here. */
export interface HostProcess {
  on(event: string, listener: (cause: unknown) => void): unknown;
  exit(code: number): void;
}

/**
 * Ends the process in order: on the first SIGTERM or SIGINT, `stop` finishes what is in flight; a second one does not
 * wait. An uncaught error leaves the process in an unknown state, so it stops too, with exit code 1.
 */
export function stopInOrder(stop: () => Promise<void>, log: Log, host: HostProcess = process): void {
  let stopping = false;
  const end = (code: number): void => {
    if (stopping) {
      host.exit(1);
      return;
    }
    stopping = true;
    const late = setTimeout(() => {
      log.error({}, "stopping took too long");
      host.exit(1);
    }, STOP_WITHIN);
    late.unref();
    stop().then(
      () => {
        log.info({}, "stopped");
        host.exit(code);
      },
      (error: unknown) => {
        log.error({ error }, "stopping failed");
        host.exit(1);
      },
    );
  };
  host.on("SIGTERM", () => end(0));
  host.on("SIGINT", () => end(0));
  host.on("uncaughtException", (error) => {
    log.error({ error }, "an uncaught error");
    end(1);
  });
  host.on("unhandledRejection", (error) => {
    log.error({ error }, "an unhandled rejection");
    end(1);
  });
}
