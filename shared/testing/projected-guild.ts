import type { CommunityStream, SessionStream } from "../app/live-streams.ts";
import type { CommunityCommand } from "../domain/community/commands.ts";
import type { FoundedCommunity } from "../domain/community/state.ts";
import type { SessionId } from "../domain/kernel/ids.ts";
import { MINUTE, SECOND } from "../domain/kernel/time.ts";
import type { SessionCommand } from "../domain/session/commands.ts";
import type { RunningSession } from "../domain/session/state.ts";
import { build } from "../projections/builds.ts";
import type { Projector } from "../projections/projector.ts";
import { PROJECTORS } from "../projections/projectors.ts";
import { type Page, readRows } from "../projections/read-rows.ts";
import { type AppServer, type AppVersion, type AppWorld, appWorld, GUILD, person } from "./app-world.ts";
import { nextOf } from "./decider-samples.ts";
import { settle } from "./manual-environment.ts";

const CONVERSATION = { tenant: "tenant", id: "19:guild@thread.v2" };

/** A founded guild on a server that keeps its projections. Commands without a name are Guildhall's own. */
export class ProjectedGuild {
  readonly world: AppWorld;
  readonly server: AppServer;
  #commands = 0;
  #community: CommunityStream | null = null;

  private constructor(world: AppWorld, version: AppVersion) {
    this.world = world;
    this.server = world.server(world.storage, 0, version);
  }

  static async open(version: AppVersion = {}): Promise<ProjectedGuild> {
    const guild = new ProjectedGuild(appWorld(), version);
    await guild.world.storage.bindings.bind(CONVERSATION, GUILD);
    for (const projector of version.projectors ?? PROJECTORS) await guild.build(projector);
    guild.server.runner.start();
    guild.#community = await guild.server.liveStreams.community(GUILD);
    // So that it stays loaded however much time passes.
    guild.#community.subscribe(() => undefined);
    await guild.ask("priya", { type: "found", name: "Frontend Guild" });
    return guild;
  }

  get community(): CommunityStream {
    if (this.#community === null) throw new Error("It is not open yet");
    return this.#community;
  }

  get state(): FoundedCommunity {
    const { state } = this.community;
    if (state.status !== "founded") throw new Error("It is not founded");
    return state;
  }

  build(projector: Projector, anew = false): ReturnType<typeof build> {
    const { storage, environment } = this.world;
    const { upToDate } = this.server;
    return build({ storage, upToDate, environment }, projector, { anew, progress: () => undefined });
  }

  /** Asks the community, which must accept it; then everything that follows has happened. */
  async ask(who: string | null, command: CommunityCommand): Promise<void> {
    const id = `command-${(this.#commands += 1)}`;
    const outcome = await this.community.submit({ id, actor: actorOf(who), command });
    if (outcome.kind !== "done") throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
    await this.settle();
  }

  async act(session: SessionStream, who: string, command: SessionCommand): Promise<void> {
    const id = `command-${(this.#commands += 1)}`;
    const outcome = await session.submit({ id, actor: actorOf(who), command });
    if (outcome.kind !== "done") throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
    await this.settle();
  }

  async settle(): Promise<void> {
    await settle();
  }

  /** Offers a topic for each title, and puts it on the next agenda. */
  async plan(...titles: readonly string[]): Promise<void> {
    for (const title of titles) {
      const details = { why: "", kind: "discuss", minutes: 10 } as const;
      await this.ask("tom", { type: "offerTopic", title, details });
      const topic = this.topic(title);
      await this.ask("priya", { type: "planTopic", topic });
    }
  }

  topic(title: string) {
    const topic = this.state.backlog.topics.find(({ text }) => text === title);
    if (topic === undefined) throw new Error(`There is no topic ${title}`);
    return topic.id;
  }

  async begin(): Promise<SessionStream> {
    await this.ask("priya", { type: "begin", session: nextOf(this.state).id });
    return this.sessionStream(this.state.running?.id);
  }

  async sessionStream(id: SessionId | undefined): Promise<SessionStream> {
    if (id === undefined) throw new Error("There is no session");
    const session = await this.server.liveStreams.session(id);
    session.subscribe(() => undefined);
    return session;
  }

  /** Holds a session with these topics: one done, and the others not reached. */
  async hold(...titles: readonly string[]): Promise<SessionStream> {
    // A session cannot begin right after another.
    await this.world.environment.advance(3 * MINUTE);
    await this.plan(...titles);
    const session = await this.begin();
    await this.world.environment.advance(10 * MINUTE);
    await this.finish(session);
    return session;
  }

  /** Ends it; attendance is recorded a moment later. */
  async finish(session: SessionStream): Promise<void> {
    await this.act(session, "priya", { type: "finish" });
    await this.world.environment.advance(20 * SECOND);
  }

  async read(
    projector: Projector,
    list: string,
    { prefix = "", after = null, most = 100 }: { prefix?: string; after?: string | null; most?: number } = {},
  ): Promise<Page> {
    const { storage, environment } = this.world;
    const { upToDate, poked } = this.server;
    const failed = (projection: string, error: unknown): void => poked.report(projection, error);
    const deps = { projections: storage.projections, upToDate, environment, failed };
    const page = await readRows(deps, projector, GUILD, { list, prefix, after, most });
    if (page === null) throw new Error("There is no generation to read");
    return page;
  }
}

const actorOf = (who: string | null) => (who === null ? ({ kind: "system" } as const) : person(who));

/** The run of the item that is on. */
export function runIn({ state }: SessionStream) {
  const run = (state as RunningSession).current?.elmos.run;
  if (run === undefined) throw new Error("No item is on");
  return run;
}
