import { expect, it } from "vitest";
import { pollId } from "../domain/kernel/ids.ts";
import { MINUTE, SECOND } from "../domain/kernel/time.ts";
import type { CommunityCommand } from "../domain/community/commands.ts";
import { appWorld, GUILD, person, runningSession } from "../testing/app-world.ts";
import { settle } from "../testing/manual-environment.ts";

it("LIFE-9: a community that closes is summed up once the session that runs is over", async () => {
  const world = appWorld();
  const server = world.server();
  server.runner.start();
  const session = await runningSession(server, ["Design tokens"]);
  const guild = await server.liveStreams.community(GUILD);
  let told = 0;
  const ask = async (who: string, command: CommunityCommand): Promise<void> => {
    told += 1;
    await world.environment.advance(SECOND);
    const outcome = await guild.submit({ id: `told-${told}`, actor: person(who), command });
    expect(outcome.kind).toBe("done");
    await settle();
  };
  const state = () => {
    if (guild.state.status !== "founded") throw new Error("It is not founded");
    return guild.state;
  };
  await ask("priya", { type: "proposeClosing", closesAt: null, inChat: false });
  const { id: poll, options } = state().polls.at(-1) ?? { id: pollId("none"), options: [] };
  const close = options.at(-1)?.id ?? "";
  for (const who of ["priya", "tom"]) await ask(who, { type: "castBallot", poll, ballot: { [close]: 1 } });
  await ask("priya", { type: "closePoll", poll });
  await world.environment.advance(10 * SECOND);
  expect(state().life.closing).toMatchObject({ summary: null, over: false });
  const { liveStreams } = server;
  const running = await liveStreams.session(session);
  await running.submit({ id: "finish", actor: person("priya"), command: { type: "finish" } });
  await settle();
  await world.environment.advance(2 * MINUTE);
  await settle();
  expect(state().life.closing?.summary).toMatchObject({ sessions: 0 });
});
