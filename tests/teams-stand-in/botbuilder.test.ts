import { CardFactory, TeamsActivityHandler, TeamsInfo, TurnContext } from "botbuilder";
import type { AdaptiveCardInvokeResponse, ConversationReference } from "botbuilder";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startFixtureBot } from "./fixture-bot.ts";
import type { FixtureBot } from "./fixture-bot.ts";
import { startTeamsStandIn } from "./start.ts";
import type { TeamsStandIn } from "./start.ts";

const card = (text: string) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "TextBlock", text }],
  actions: [{ type: "Action.Execute", verb: "raise", title: "Raise", data: { nonce: "n1" } }],
});

class EchoBot extends TeamsActivityHandler {
  readonly heard: string[] = [];
  roster: readonly (string | undefined)[] = [];
  reference: Partial<ConversationReference> | undefined;

  constructor() {
    super();
    this.onMembersAdded(async (context, next) => {
      if (context.activity.membersAdded?.some(({ id }) => id === context.activity.recipient.id) === true) {
        await context.sendActivity({ attachments: [CardFactory.adaptiveCard(card("Welcome"))] });
      }
      await next();
    });
    this.onMessage(async (context, next) => {
      this.heard.push(context.activity.text);
      this.reference = TurnContext.getConversationReference(context.activity);
      const page = await TeamsInfo.getPagedMembers(context, 500);
      this.roster = page.members.map((member) => member.name);
      const asker = await TeamsInfo.getMember(context, context.activity.from.aadObjectId ?? "");
      const { meeting } = await TeamsInfo.getMeetingParticipant(context);
      const { details } = await TeamsInfo.getMeetingInfo(context);
      const sent = await context.sendActivity(`${asker.name}, ${meeting?.role ?? ""} of ${details.title}`);
      if (sent?.id !== undefined) {
        await context.updateActivity({ type: "message", id: sent.id, text: "edited" });
      }
      await next();
    });
    this.onTeamsMeetingStartEvent(async (meeting, _context, next) => {
      this.heard.push(`started ${meeting.title}`);
      await next();
    });
    this.onTeamsMeetingEndEvent(async (meeting, _context, next) => {
      this.heard.push(`ended ${meeting.title}`);
      await next();
    });
    this.onTeamsMeetingParticipantsJoinEvent(async (meeting, _context, next) => {
      this.heard.push(`joined ${meeting.members.map((member) => member.user.name).join()}`);
      await next();
    });
  }

  protected override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    const { action } = context.activity.value as { action: { verb: string } };
    return {
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: card(`${context.activity.from.name} pressed ${action.verb}`),
    };
  }
}

const botId = "6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11";
let standIn: TeamsStandIn;
let bot: FixtureBot;
let echo: EchoBot;

beforeEach(async () => {
  standIn = await startTeamsStandIn({
    botId,
    botPassword: "secret",
    tenantId: "3c1f5d1e-0000-4000-8000-000000000001",
  });
  echo = new EchoBot();
  bot = await startFixtureBot(standIn.env, echo);
  standIn.connectApp(bot.url);
});

afterEach(async () => {
  await bot.close();
  await standIn.close();
});

describe("a bot on botbuilder with its authentication on", () => {
  test("is installed and posts a card with a token from the login", async () => {
    const outcomes = await standIn.installBot();
    expect(outcomes.map((outcome) => outcome.status)).toEqual([200, 200]);
    expect(standIn.chat()).toMatchObject([{ from: undefined, cards: [card("Welcome")] }]);
  });

  test("receives a message, asks who is there and edits its answer", async () => {
    await standIn.installBot();
    const { delivered } = await standIn.say("priya", "<p>hello <b>all</b></p>");
    expect(delivered?.status).toBe(200);
    expect(echo.heard).toEqual(["hello all"]);
    expect(echo.roster).toHaveLength(11);
    expect(standIn.chat().at(-1)).toMatchObject({ from: undefined, text: "edited", edits: 1 });
  });

  test("posts without being asked, and edits its post", async () => {
    await standIn.installBot();
    await standIn.say("priya", "<p>hello</p>");
    const { adapter } = bot;
    await adapter.continueConversationAsync(botId, echo.reference ?? {}, async (context) => {
      const sent = await context.sendActivity({ attachments: [CardFactory.adaptiveCard(card("Recap"))] });
      if (sent?.id === undefined) throw new Error("The send was not answered with an id");
      const edited = {
        type: "message",
        id: sent.id,
        attachments: [CardFactory.adaptiveCard(card("Recap, edited"))],
      };
      await context.updateActivity(edited);
    });
    expect(standIn.chat().at(-1)).toMatchObject({ cards: [card("Recap, edited")], edits: 1 });
  });

  test("answers a press on its card with a card for the person who pressed", async () => {
    await standIn.installBot();
    const posted = standIn.chat()[0];
    const pressed = await standIn.press("tom", posted?.id ?? "", { verb: "raise", data: { nonce: "n1" } });
    expect(pressed.card).toEqual(card("Tom Hale pressed raise"));
    expect(standIn.chat()[0]?.views).toEqual({ tom: card("Tom Hale pressed raise") });
    expect(standIn.chat()[0]?.cards).toEqual([card("Welcome")]);
  });

  test("receives the meeting's start and end and who joins", async () => {
    await standIn.installBot();
    await standIn.startMeeting({ people: ["priya", "tom"] });
    await standIn.join("noor");
    await standIn.endMeeting();
    expect(echo.heard).toEqual([
      "started Frontend Guild",
      "joined Priya Nair,Tom Hale",
      "joined Noor",
      "ended Frontend Guild",
    ]);
  });

  test.each(["expired", "wrong audience", "wrong issuer", "wrong signature", "wrong serviceurl"] as const)(
    "refuses an activity whose token is bad: %s",
    async (flaw) => {
      // botbuilder logs every refused token to the console.
      const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
      await standIn.installBot();
      const activity = standIn.draft("priya", "<p>hello</p>");
      const outcome = await standIn.deliver(activity, await standIn.tokens.channel({ flaw }));
      complaints.mockRestore();
      expect(outcome.status).toBeGreaterThanOrEqual(401);
      expect(echo.heard).toEqual([]);
    },
  );
});
