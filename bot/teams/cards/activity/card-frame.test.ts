import { describe, expect, test } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { collectionId, entryId, itemId } from "@guildhall/shared/domain/kernel/ids";
import { ANA, nextOf, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding, member } from "@guildhall/shared/testing/founding";
import { texts } from "../testing/english.ts";
import { linesOf } from "../testing/lines.ts";
import { drawn, listOf } from "../testing/drawn.ts";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `29:person-${index}`);

describe("a card asks Teams for people's own views of it", () => {
  const guild = new Founding();
  const collection = guild.ask();
  const refresh = (count: number) =>
    drawn(guild, listOf(collection), null, { refreshFor: ids(count) }).card.refresh;

  test("of nobody, if nobody is known", () => {
    expect(drawn(guild, listOf(collection)).card).not.toHaveProperty("refresh");
  });

  test("of one person", () => {
    expect(refresh(1)).toEqual({
      userIds: ["29:person-0"],
      action: {
        ...{ type: "Action.Execute", verb: "see", associatedInputs: "none" },
        data: { card: `collection-${collection}` },
      },
    });
  });

  test("of the first 60 people at most, which is what Teams accepts", () => {
    expect(refresh(60)?.userIds).toEqual(ids(60));
    expect(refresh(61)?.userIds).toEqual(ids(60));
  });
});

describe("ACT-1: below an open activity it says who runs it", () => {
  /** A list in a session that Tom facilitates. */
  function facilitated() {
    const guild = new Founding();
    guild.do(TOM, { type: "begin", session: null });
    return { guild, list: listOf(guild.ask()) };
  }
  const lastLine = (guild: Founding, list: CardSubject) => linesOf(drawn(guild, list, ANA).card).at(-1);

  test("in a quiet line by itself, with a member named like any other", () => {
    const { guild, list } = facilitated();
    expect(lastLine(guild, list)).toBe("_Run by Tom and Priya._");
    expect(drawn(guild, list, ANA).card.body.at(-1)).toMatchObject({ spacing: "Small" });
  });

  test("but nothing if everybody who ran it has left, so that nobody is named", () => {
    const guild = new Founding();
    const left = member(1);
    guild.do(PRIYA, { type: "nameOrganiser", member: left });
    guild.do(PRIYA, { type: "stepDownAsOrganiser" });
    const said = { prompt: "What did we learn?", anonymous: false, perMember: null, closesAt: null };
    const id = guild.do(left, { type: "openCollection", ...said, inChat: true });
    const list = listOf(collectionId(id));
    const nameOf = () => texts.somebody;
    expect(linesOf(drawn(guild, list, ANA, { nameOf }).card).at(-1)).toBe("[[Add an entry]]");
  });

  test("and there the actions of those who run it are for the facilitator too, and nobody else", () => {
    const { guild, list } = facilitated();
    const close = ["_Only organisers see this._", "[Close the list]"];
    expect(linesOf(drawn(guild, list, TOM).card).slice(-2)).toEqual(close);
    expect(linesOf(drawn(guild, list, PRIYA).card).slice(-2)).toEqual(close);
    expect(lastLine(guild, list)).toBe("_Run by Tom and Priya._");
  });

  test("what those who run it may do unfolds from the card that everybody sees as a card of its own", () => {
    const { guild, list } = facilitated();
    expect(drawn(guild, list).card.actions).toMatchObject([
      {
        ...{ type: "Action.ShowCard", title: "For the facilitator" },
        card: { type: "AdaptiveCard", body: [{ type: "ActionSet", actions: [{ title: "Close the list" }] }] },
      },
    ]);
  });
});

describe("BACK-7: the card of ideas on a topic", () => {
  test("asks how to solve it, without a title while the topic is hidden", () => {
    const guild = new Founding();
    const details = { why: "", kind: "solve", minutes: 10 } as const;
    const topic = entryId(guild.do(TOM, { type: "offerTopic", title: "Flaky tests", details }));
    guild.do(PRIYA, { type: "planTopic", topic });
    const session = nextOf(guild.state).id;
    guild.do(TOM, { type: "begin", session });
    const id = guild.do("guildhall", { type: "collectIdeas", session, item: itemId(topic) });
    const list = listOf(collectionId(id));
    expect(linesOf(drawn(guild, list, ANA).card)[0]).toBe("**How could we solve “Flaky tests”?**");
    guild.do(PRIYA, { type: "hideTopic", topic });
    const [title] = linesOf(drawn(guild, list, ANA).card);
    expect(title).toBe("**How could we solve “Hidden by the facilitator”?**");
  });
});
