import { expect, test } from "vitest";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { ANA, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { Entries } from "../../people/entries.ts";
import { person } from "../../people/testing/people-world.ts";
import { organisersToMention } from "./organisers-to-mention.ts";

const inChat = ["priya", "tom", "ana", "guest"].map((who) => ({
  person: person(who),
  teamsId: `29:${who}`,
  name: who === "guest" ? "" : who,
  kind: "member" as const,
}));
const entries = new Entries(
  [PRIYA, TOM, ANA].map((ref) => ({ ref, person: person(ref) })) as unknown as ConstructorParameters<
    typeof Entries
  >[0],
);
const mentioned = (guild: Founding, meetingOrganiser: string | null) =>
  organisersToMention(
    guild.state,
    inChat as unknown as Parameters<typeof organisersToMention>[1],
    entries,
    meetingOrganiser === null ? null : person(meetingOrganiser),
  ).map(({ id }) => id);

test("OUTLOOK-2: the organiser of the meeting is mentioned, otherwise those of the community who are in the chat", () => {
  const guild = new Founding();
  expect(mentioned(guild, "tom")).toEqual(["29:tom"]);
  expect(mentioned(guild, null)).toEqual(["29:priya"]);
  expect(mentioned(guild, "somebody-else")).toEqual(["29:priya"]);
  expect(mentioned(guild, "guest")).toEqual(["29:priya"]);
  guild.do(PRIYA, { type: "nameOrganiser", member: ANA });
  guild.do(PRIYA, { type: "nameOrganiser", member: memberRef("gone") });
  expect(mentioned(guild, null)).toEqual(["29:priya", "29:ana"]);
  guild.do("guildhall", { type: "recordMemberLeft", member: ANA });
  expect(mentioned(guild, null)).toEqual(["29:priya"]);
});
