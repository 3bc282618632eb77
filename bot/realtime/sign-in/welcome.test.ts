import { expect, it } from "vitest";
import { communityId, memberRef } from "@guildhall/shared/domain/kernel/ids";
import { welcomeOf } from "./welcome.ts";

it("SEC-4: a panel is told who its member is and its next ticket, and not which person or chat that stands for", () => {
  const [community, ref] = [communityId("guild"), memberRef("priya-ref")];
  const holder = {
    person: { tenant: "tenant", objectId: "priya" },
    conversation: { tenant: "tenant", id: "19:chat" },
    ...{ community, ref, meetingOrganiser: true },
  };
  expect(welcomeOf({ holder, left: null }, "next")).toEqual({
    ...{ me: ref, community, meetingOrganiser: true, left: null, ticket: "next" },
  });
});
