import type { Page } from "@playwright/test";

/** The messages that a page has sent and that are still unanswered, read from Socket.IO's packets. */
export class Acknowledgements {
  readonly #open = new Set<string>();

  constructor(page: Page) {
    page.on("websocket", (socket) => {
      const asked = new Set<string>();
      const settle = (key: string): void => {
        asked.delete(key);
        this.#open.delete(key);
      };
      socket.on("framesent", ({ payload }) => {
        const id = /^42(\d+)\[/.exec(String(payload))?.[1];
        if (id === undefined) return;
        asked.add(`${socket.url()} ${id}`);
        this.#open.add(`${socket.url()} ${id}`);
      });
      socket.on("framereceived", ({ payload }) => {
        const id = /^43(\d+)\[/.exec(String(payload))?.[1];
        if (id !== undefined) settle(`${socket.url()} ${id}`);
      });
      socket.on("close", () => [...asked].forEach(settle));
    });
  }

  get waitingFor(): number {
    return this.#open.size;
  }
}
