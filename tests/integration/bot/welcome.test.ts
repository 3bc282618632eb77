import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { type Guild, startGuild } from "./guild.ts";

let guild: Guild;

beforeEach(async () => {
  guild = await startGuild();
  await guild.teams.installBot();
});

afterEach(() => guild.close());

const arrivals = async () => ((await guild.communityState()) as FoundedCommunity).arrivals;

test("WELCOME-1: whoever joins the chat once sessions are held is new; whoever comes back is not", async () => {
  await guild.begin("priya", [{ title: "Design tokens" }]);
  await guild.ref("tom");
  await guild.teams.removeMembers(["sven", "tom"]);
  await guild.teams.addMembers(["sven", "tom"]);
  const sven = await guild.ref("sven");
  await vi.waitFor(async () => expect(await arrivals()).toEqual([{ member: sven, after: 1 }]), 60_000);
});
