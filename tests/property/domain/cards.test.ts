import { expect, test, vi } from "vitest";
import { communityCommand, sessionCommand } from "@guildhall/shared/protocol/commands";
import { cardKey, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { drawAllCards, subjectsIn, wordMessage } from "./all-cards.ts";
import { community, communityTurns } from "./community-walk.ts";
import { session, sessionTurns } from "./session-walk.ts";
import { PATIENCE, RUNS, walkMany } from "./walk.ts";

vi.setConfig({ testTimeout: PATIENCE });

test("STORE-9: in every state of a community every card can be drawn, for everybody and for one person", async () => {
  let commands = 0;
  let cards = 0;
  await walkMany(community, communityTurns, () => {
    const known = new Map<string, CardSubject>();
    return ({ command, before, after, effects, at }) => {
      expect(community.isSystem(command) || communityCommand.safeParse(command).success).toBe(true);
      commands += 1;
      if (after === before || after.status !== "founded") return;
      for (const subject of subjectsIn([after])) known.set(cardKey(subject), subject);
      cards += drawAllCards(after, [...known.values()], at);
      for (const effect of effects)
        if (effect.kind === "post") wordMessage(effect.message, { community: after });
    };
  });
  expect(commands).toBeGreaterThan(RUNS.numRuns * 100);
  expect(cards).toBeGreaterThan(RUNS.numRuns * 100);
});

test("STORE-9: in every state of a session every message can be worded", async () => {
  let recaps = 0;
  await walkMany(session, sessionTurns, () => ({ command, after, effects }) => {
    expect(session.isSystem(command) || sessionCommand.safeParse(command).success).toBe(true);
    for (const effect of effects)
      if (effect.kind === "post") {
        wordMessage(effect.message, { session: after });
        if (effect.message.kind === "recap") recaps += 1;
      }
  });
  expect(recaps).toBeGreaterThan(0);
});
