import type { Request, Response } from "express";
import type { World } from "./world.ts";

export interface LiveFeed {
  /** Sends the whole state, then every change, as server-sent events. */
  handle(request: Request, response: Response): void;
  close(): void;
}

/** Sends changes to every open page: the state whole, messages one by one. */
export function createLiveFeed(world: World): LiveFeed {
  const pages = new Set<Response>();
  let stateIsOld = false;

  const write = (page: Response, event: string, data: unknown): void => {
    page.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const stop = world.onChange((change) => {
    if (change.kind === "message") {
      for (const page of pages) write(page, "message-put", change.message);
    } else if (!stateIsOld) {
      stateIsOld = true;
      setImmediate(() => {
        stateIsOld = false;
        const state = world.state();
        for (const page of pages) write(page, "state", state);
      });
    }
  });

  return {
    handle(request, response) {
      response.writeHead(200, {
        "Content-Type": "text/event-stream",
        "Cache-Control": "no-store",
        Connection: "keep-alive",
      });
      write(response, "snapshot", world.snapshot());
      pages.add(response);
      request.on("close", () => pages.delete(response));
    },
    close() {
      stop();
      for (const page of pages) page.end();
      pages.clear();
    },
  };
}
