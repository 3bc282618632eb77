import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Log } from "@guildhall/shared/app/log";
import { cut, isStalled } from "../connection/cut.ts";
import type { Dialect } from "../connection/dialect.ts";
import type { Audience, Panel, PanelServer } from "../connection/panel.ts";

/** The open panels of one community on this server, by member. Arriving ones do not get broadcasts yet. */
export class OpenPanels {
  readonly #community: CommunityId;
  readonly #io: PanelServer;
  readonly #log: Log;
  readonly #byMember = new Map<MemberRef, Set<Panel>>();
  /** how many panels speak each version of the wire */
  readonly #spoken = new Map<Dialect, number>();
  #arriving: Panel[] = [];
  #count = 0;

  constructor(community: CommunityId, io: PanelServer, log: Log) {
    this.#community = community;
    this.#io = io;
    this.#log = log;
  }

  get count(): number {
    return this.#count;
  }

  all(): readonly Panel[] {
    return [...this.#byMember.values()].flatMap((panels) => [...panels]);
  }

  of(ref: MemberRef): Iterable<Panel> {
    return this.#byMember.get(ref) ?? [];
  }

  /** Adds an arriving panel, which gets no broadcasts until `settle`. */
  add(panel: Panel): void {
    const { ref } = panel.data.panel.holder;
    const panels = this.#byMember.get(ref) ?? new Set();
    this.#byMember.set(ref, panels.add(panel));
    this.#arriving.push(panel);
    this.#count += 1;
    this.#speaks(panel, 1);
  }

  /** Returns whether the panel was there. */
  remove(panel: Panel): boolean {
    const { ref } = panel.data.panel.holder;
    const panels = this.#byMember.get(ref);
    if (panels?.delete(panel) !== true) return false;
    if (panels.size === 0) this.#byMember.delete(ref);
    this.#count -= 1;
    this.#speaks(panel, -1);
    return true;
  }

  #speaks({ data }: Panel, more: 1 | -1): void {
    const { dialect } = data.panel;
    const speaking = (this.#spoken.get(dialect) ?? 0) + more;
    if (speaking === 0) this.#spoken.delete(dialect);
    else this.#spoken.set(dialect, speaking);
  }

  isArriving(panel: Panel): boolean {
    return this.#arriving.includes(panel);
  }

  /** The panels that have settled. */
  settled(): readonly Panel[] {
    const arriving = new Set(this.#arriving);
    return this.all().filter((panel) => !arriving.has(panel));
  }

  /** Settles the arriving panels: `welcome` sends them everything, and from then on they get the broadcasts. */
  settle(welcome: (arrived: readonly Panel[]) => void): void {
    const arrived = this.#arriving.filter((panel) => panel.connected);
    this.#arriving = [];
    if (arrived.length === 0) return;
    welcome(arrived);
    for (const panel of arrived) void panel.join(this.#audience(panel.data.panel.dialect));
  }

  /** All settled panels. A message is encoded once for each version of the wire, however many panels there are. */
  everybody(): Audience {
    return {
      tell: (event, message) => this.inEachDialect((audience) => audience.tell(event, message)),
    };
  }

  /** Calls `work` for the settled panels of each version of the wire. */
  inEachDialect(work: (audience: Audience, dialect: Dialect) => void): void {
    for (const dialect of this.#spoken.keys())
      work(this.#speaking(dialect, this.#audience(dialect)), dialect);
  }

  only(panels: readonly Panel[]): Audience {
    const groups = Map.groupBy(panels, (panel) => panel.data.panel.dialect);
    return {
      tell: (event, message) => {
        for (const [dialect, group] of groups) {
          const ids = group.map(({ id }) => id);
          this.#speaking(dialect, ids).tell(event, message);
        }
      },
    };
  }

  #audience(dialect: Dialect): string {
    return `${this.#community} ${dialect.version}`;
  }

  #speaking(dialect: Dialect, to: string | string[]): Audience {
    return { tell: (event, message) => void this.#io.to(to).emit(event, dialect.told(event, message)) };
  }

  /** Cuts off panels that do not read what they are sent, before it fills the memory. */
  cutStalled(): void {
    for (const panel of this.all()) {
      if (!isStalled(panel)) continue;
      this.#log.info({ community: this.#community }, "a stalled panel was cut off");
      cut(panel);
    }
  }
}
