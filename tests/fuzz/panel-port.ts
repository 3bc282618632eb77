import type { Panel, PanelServer } from "../../bot/realtime/panel.ts";

/** A line, as far as where it leads must know it. */
interface PortLine {
  readonly panel: Panel;
  tell(event: string, message: unknown, text: string): void;
}

/** Where the lines to one server end: what Socket.IO is to the product. */
export interface PanelPort extends PanelServer {
  decide(panel: Panel, next: (refusal?: Error) => void): void;
  /** It was let in: from now on it is an audience of its own. */
  enter(line: PortLine): void;
  welcome(panel: Panel): void;
  join(audience: string, line: PortLine): void;
  leave(line: PortLine): void;
}

export function panelPort(): PanelPort {
  const audiences = new Map<string, Set<PortLine>>();
  let decide: (panel: Panel, next: (refusal?: Error) => void) => void = (_, next) => next();
  let welcome: (panel: Panel) => void = () => undefined;
  const port: PanelPort = {
    use: (work) => {
      decide = work;
    },
    on: (_, listener) => {
      welcome = listener;
    },
    to: (audience) => ({
      emit(event, ...[message]) {
        // Encoded once for all.
        const text = JSON.stringify(message);
        const lines = new Set([audience].flat().flatMap((name) => [...(audiences.get(name) ?? [])]));
        for (const line of lines) line.tell(event, message, text);
      },
    }),
    decide: (panel, next) => decide(panel, next),
    welcome: (panel) => welcome(panel),
    enter: (line) => port.join(line.panel.id, line),
    join(audience, line) {
      const members = audiences.get(audience) ?? new Set();
      audiences.set(audience, members.add(line));
    },
    leave(line) {
      for (const members of audiences.values()) members.delete(line);
    },
  };
  return port;
}
