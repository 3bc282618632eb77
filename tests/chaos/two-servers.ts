import { beforeAll } from "vitest";
import { startAzurite } from "../support/azurite.ts";
import { type RealGuild, startRealGuild } from "./real-guild.ts";
import { createRecorder, type Recorder } from "./recording-person.ts";

/** For the tests of a file: a community on two real servers with one storage, and a recorder of the people in it. */
export function twoServers(): { readonly guild: () => RealGuild; readonly recorder: () => Recorder } {
  let started: { readonly guild: RealGuild; readonly recorder: Recorder } | null = null;
  const running = () => {
    if (started === null) throw new Error("The servers run while the tests of the file do");
    return started;
  };

  beforeAll(async () => {
    const azurite = await startAzurite();
    const guild = await startRealGuild({ azurite, servers: 2 });
    const recorder = createRecorder(guild.teams);
    started = { guild, recorder };
    return async () => {
      recorder.close();
      await guild.close();
      await azurite.stop();
    };
  });

  return { guild: () => running().guild, recorder: () => running().recorder };
}
