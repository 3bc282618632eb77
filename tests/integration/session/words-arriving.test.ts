import { expect, test } from "vitest";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { communityId, optionId } from "@guildhall/shared/domain/kernel/ids";
import { eventually } from "../../chaos/eventually.ts";
import { communityLog } from "../../chaos/stored-log.ts";
import { twoServers } from "../../chaos/two-servers.ts";

const { guild, recorder } = twoServers();

test("TRIZ-10: words typed on one server arrive on the other before they are saved, and nobody can read them afterwards", async () => {
  const priya = await recorder().connect("priya", guild().servers[0]?.url ?? "");
  const tom = await recorder().connect("tom", guild().servers[1]?.url ?? "");
  const ask = async (command: MemberCommunityCommand): Promise<void> => {
    const answer = await priya.tell(command);
    if (answer.kind !== "done") throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
    await eventually(priya.community, (shown) => (shown?.version ?? 0) >= answer.version, command.type);
  };
  const seen = () => priya.community.get()?.slices;
  await ask({ type: "found", name: "Frontend Guild", purpose: "" });
  await ask({
    ...{ type: "startWorkshop", mode: "live", minutes: { bad: 5, good: 5, vote: 5 } },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  await ask({ type: "nextStep", from: "bad" });
  const { workshop } = seen() ?? {};
  if (workshop?.step !== "good") throw new Error("There is no good list");
  await ask({ type: "addEntry", collection: workshop.good, text: "Everybody speaks", twin: null });
  await ask({ type: "nextStep", from: "good" });
  const voting = seen()?.workshop;
  if (voting?.step !== "vote") throw new Error("There is no vote");
  const [entry] = seen()?.[`poll:${voting.poll}`]?.options ?? [];
  if (entry === undefined) throw new Error("There is nothing to vote on");
  const ballot = { type: "castBallot", poll: voting.poll, ballot: { [optionId(entry.id)]: 1 } } as const;
  await ask(ballot);
  expect(await tom.tell(ballot)).toMatchObject({ kind: "done" });
  await ask({ type: "nextStep", from: "vote" });
  await ask({ type: "draftPrinciples", by: { kind: "these", options: [entry.id] } });
  const adopting = seen()?.workshop;
  const [principle] = adopting?.step === "adopting" ? adopting.draft : [];
  if (principle === undefined) throw new Error("Nothing is drafted");

  await ask({ type: "wordPrinciple", principle: principle.id, text: "Everybody sp" });
  await eventually(
    tom.community,
    (community) => community?.slices.wording?.[0]?.text === "Everybody sp",
    "the words on the other server",
    60_000,
  );
  expect(tom.community.get()?.slices.wording).toMatchObject([{ by: priya.me.get()?.ref }]);

  await ask({ type: "adoptContract", elmo: null });
  await eventually(
    tom.community,
    (community) => community !== null && community.slices.wording === undefined,
    "the end of the workshop",
    60_000,
  );
  const id = tom.community.get()?.id;
  if (id === undefined) throw new Error("There is no community");
  const storage = await guild().openStorage();
  await expect
    .poll(
      async () =>
        (await communityLog(storage, communityId(id)))
          .flatMap(({ events }) => events)
          .filter(({ type }) => type === "PrincipleBeingWorded"),
      { timeout: 60_000 },
    )
    .toEqual([{ type: "PrincipleBeingWorded", principle: principle.id }]);
});
