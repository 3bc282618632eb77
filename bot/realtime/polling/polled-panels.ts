import type { Environment } from "@guildhall/shared/ports/environment";
import type { Panel, PanelServer } from "../connection/panel.ts";
import { GONE_AFTER, PolledPanel } from "./polled-panel.ts";

/** The panels on this server whose tabs poll. */
export class PolledPanels implements PanelServer {
  readonly #environment: Pick<Environment, "later">;
  readonly #panels = new Map<string, Promise<PolledPanel>>();
  readonly #open = new Map<string, PolledPanel>();
  readonly #audiences = new Map<string, Set<PolledPanel>>();
  #decide: (panel: Panel, next: (refusal?: Error) => void) => void = (_, next) => next();
  #letIn: (panel: Panel) => void = () => undefined;

  constructor(environment: Pick<Environment, "later">) {
    this.#environment = environment;
  }

  use(decide: (panel: Panel, next: (refusal?: Error) => void) => void): void {
    this.#decide = decide;
  }

  on(_event: "connection", listener: (panel: Panel) => void): void {
    this.#letIn = listener;
  }

  to(audience: string | string[]): { emit(event: string, message: unknown): void } {
    return {
      emit: (event, message) => {
        const panels =
          typeof audience === "string"
            ? [...(this.#audiences.get(audience) ?? [])]
            : audience.flatMap((id) => this.#open.get(id) ?? []);
        for (const panel of panels) panel.emit(event, message);
      },
    };
  }

  /** The panel of this id, if this server has it. */
  known(id: string): Promise<PolledPanel> | null {
    return this.#panels.get(id) ?? null;
  }

  /** A new panel; rejects with the refusal if it is not let in. */
  admit(id: string, auth: object): Promise<PolledPanel> {
    const admitted = this.#admit(id, auth);
    this.#panels.set(id, admitted);
    admitted.catch(() => this.#panels.delete(id));
    return admitted;
  }

  async #admit(id: string, auth: object): Promise<PolledPanel> {
    const joined = new Set<string>();
    const panel: PolledPanel = new PolledPanel(id, auth, this.#environment, (audience) => {
      joined.add(audience);
      const others = this.#audiences.get(audience) ?? new Set();
      this.#audiences.set(audience, others.add(panel));
    });
    panel.on("disconnect", () => {
      this.#open.delete(id);
      for (const audience of joined) this.#leave(audience, panel);
      // One that was closed on purpose is yet to be told, by its next poll.
      if (panel.isCut) this.#panels.delete(id);
      else this.#environment.later(GONE_AFTER, () => this.#panels.delete(id));
    });
    await new Promise<void>((resolve, reject) =>
      this.#decide(panel, (refusal) => (refusal === undefined ? resolve() : reject(refusal))),
    );
    panel.open();
    this.#open.set(id, panel);
    this.#letIn(panel);
    return panel;
  }

  /** Cuts all of them. */
  close(): void {
    for (const panel of [...this.#open.values()]) panel.left();
  }

  #leave(audience: string, panel: PolledPanel): void {
    const others = this.#audiences.get(audience);
    if (others?.delete(panel) === true && others.size === 0) this.#audiences.delete(audience);
  }
}
