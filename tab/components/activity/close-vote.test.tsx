import { act, screen } from "@testing-library/react";
import { DAY, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "vitest";
import { usePolls, useWorkshop } from "../../activity/use-activities.ts";
import { founded, lastPoll, vote, voting } from "../../testing/activities.ts";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, priya } from "../../testing/guild.ts";
import { newUser, ownPage, show } from "../../testing/show.tsx";
import { LogisticsVote } from "./logistics/logistics-vote.tsx";
import { WorkshopActivity } from "./workshop/workshop-activity.tsx";

ownPage();

const ASKS = "Too few have voted for a decision. Extend the vote, or decide anyway?";
const button = (name: string) => screen.getByRole("button", { name });
const asked = () => screen.queryByRole("group", { name: ASKS });

function Logistics({ guild }: { readonly guild: Guild }) {
  return <LogisticsVote polls={usePolls(lastPoll(guild).group)} />;
}

function Workshop() {
  const reading = useWorkshop();
  return reading === null ? null : <WorkshopActivity reading={reading} />;
}

/** A vote on frequency and duration that Priya runs, while all twelve take part. */
function logistics(closesAt: number | null) {
  const guild = foundedGuild();
  const elements = ["frequency", "duration"] as const;
  guild.community(priya.ref, { type: "voteOnLogistics", elements, closesAt, inChat: false });
  guild.world.takingPart = 12;
  show(<Logistics guild={guild} />, createFakeSyncClient(guild.world, priya.ref));
  const user = newUser();
  const close = async () => {
    await user.click(button("Close the vote"));
    await user.click(button("Close it"));
  };
  return { guild, user, close, polls: () => founded(guild).polls.map(({ progress }) => progress) };
}

test("QUORUM-2: a close with too few votes asks whether to extend the vote or to decide anyway", async () => {
  const closesAt = Date.now() + DAY;
  const { user, close, polls } = logistics(closesAt);
  expect(screen.getAllByText("At least 4 must vote for a decision")).toHaveLength(2);
  await close();
  expect(document.activeElement).toBe(asked());
  expect(polls()).toMatchObject([{ phase: "open" }, { phase: "open" }]);
  expect(screen.getByText(/^Extended, it closes /)).toBeDefined();

  await user.click(button("Extend the vote"));
  expect(asked()).toBeNull();
  expect(polls()).toMatchObject([0, 1].map(() => ({ phase: "open", closesAt: closesAt + DAY })));

  await close();
  await user.click(button("Decide anyway"));
  expect(polls()).toMatchObject([{ phase: "counted" }, { phase: "counted" }]);
});

test("QUORUM-2: a vote that closes by hand stays open, or is decided anyway", async () => {
  const { user, close, polls } = logistics(null);
  await close();
  expect(screen.queryByRole("button", { name: "Extend the vote" })).toBeNull();
  await user.click(button("Keep it open"));
  expect(asked()).toBeNull();
  await close();
  await user.keyboard("{Escape}");
  expect(asked()).toBeNull();
  expect(polls()).toMatchObject([{ phase: "open" }, { phase: "open" }]);
});

test("QUORUM-2: of several votes those with enough votes close, and it asks about the others alone", async () => {
  const { guild, close, polls } = logistics(null);
  vote(guild, 4);
  await close();
  expect(polls()).toMatchObject([{ phase: "open" }, { phase: "counted" }]);
  expect(asked()).not.toBeNull();
});

test("QUORUM-2: a workshop whose vote has too few asks too, and gets its own minutes once more", async () => {
  const guild = voting(3);
  guild.world.takingPart = 12;
  show(<Workshop />, createFakeSyncClient(guild.world, priya.ref));
  const user = newUser();
  const close = async () => {
    await user.click(button("Close the vote and go on"));
    await user.click(button("Close it"));
  };
  const workshop = () => founded(guild).workshop;
  const endsAt = () => {
    const running = workshop();
    return running?.step === "vote" ? running.stepEndsAt : 0;
  };
  const before = endsAt();
  await close();
  expect(screen.getByText("Extended, it gets 5 more minutes.")).toBeDefined();
  await user.click(button("Extend the vote"));
  expect(endsAt()).toBe(before + 5 * MINUTE);
  await close();
  await user.click(button("Decide anyway"));
  expect(workshop()).toMatchObject({ step: "adopting" });
});

test("QUORUM-3: a vote says that it stays open since too few had voted, and then that nothing was decided", async () => {
  const closesAt = Date.now() + DAY;
  const { guild } = logistics(closesAt);
  vote(guild, 1);
  const due = async (at: number) => {
    guild.world.ahead = at - Date.now();
    for (const { id: poll } of founded(guild).polls)
      await act(async () => {
        guild.world.tellCommunity({ type: "closePollWhenDue", poll, closesAt: at }, { kind: "system" });
      });
  };
  await due(closesAt);
  expect(screen.getAllByText("Too few had voted when it was to close, so it stays open")).toHaveLength(2);
  await due(closesAt + DAY);
  expect(screen.getByText("Nothing was decided: 4 had to vote.")).toBeDefined();
  expect(screen.getByText("Nobody voted, so nothing is decided.")).toBeDefined();
});

test("QUORUM-5: a result says that it was decided by fewer than needed", async () => {
  const { guild, user, close } = logistics(null);
  vote(guild, 1);
  await close();
  await user.click(button("Decide anyway"));
  expect(screen.getByText("Decided by fewer than the 4 votes needed.")).toBeDefined();
});
