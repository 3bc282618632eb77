import express from "express";
import type { NextFunction, Request, Response, Router } from "express";
import type { CardPress } from "./card-actions.ts";
import type { LiveFeed } from "./live-feed.ts";
import { typedToHtml } from "./message-html.ts";
import type { AdaptiveCardJson, TabSettings } from "./model.ts";
import type { CutKind } from "./person-proxy.ts";
import type { SignIn } from "./sign-in.ts";
import type { TeamsActions } from "./teams-actions.ts";
import type { World } from "./world.ts";

interface Parts {
  readonly world: World;
  readonly actions: TeamsActions;
  readonly signIn: SignIn;
  readonly feed: LiveFeed;
}

interface Command {
  readonly me?: string;
  readonly in?: string;
  readonly text?: string;
  readonly html?: string;
  readonly messageId?: string;
  readonly replyTo?: string;
  readonly press?: CardPress;
  /** what a dialog submits */
  readonly data?: unknown;
  /** a card that is sent */
  readonly card?: AdaptiveCardJson;
  readonly skip?: number;
  readonly theme?: string;
  readonly kind?: CutKind;
  readonly tab?: TabSettings;
  readonly url?: string;
  readonly locale?: string;
  readonly silent?: boolean;
}

/** The API of the page: JSON in, JSON out, and the live feed. */
export function controlRoutes({ actions, feed, signIn, world }: Parts): Router {
  const router = express.Router();
  router.get("/live", (request, response) => feed.handle(request, response));
  router.get("/state", (_request, response) => {
    response.json(world.snapshot());
  });

  // A page of another origin must ask (CORS) before it can send JSON, and gets no permission.
  router.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== "POST" || request.is("application/json") === false) {
      response.status(415).json({ error: "Commands are posted as JSON." });
      return;
    }
    next();
  });
  router.use(express.json());

  const on = (path: string, run: (command: Command) => Promise<unknown>): void => {
    router.post(path, async (request, response) => {
      try {
        response.json((await run((request.body ?? {}) as Command)) ?? {});
      } catch (error) {
        response.status(400).json({ error: error instanceof Error ? error.message : String(error) });
      }
    });
  };
  const where = (command: Command) => ({
    ...(command.in === undefined ? {} : { in: command.in }),
    ...(command.replyTo === undefined ? {} : { replyTo: command.replyTo }),
  });
  const wording = (command: Command): string => {
    if (command.html !== undefined) return command.html;
    const conversation = world.conversation(command.in ?? "meeting");
    const people = conversation.memberKeys.map((key) => world.person(key));
    return typedToHtml(command.text ?? "", [
      { id: world.botId, name: world.botName },
      ...people.map((person) => ({ id: person.teamsId, name: person.name })),
    ]);
  };

  on("/token", ({ me = "", silent = false }) => signIn.answer(world.person(me), silent));
  on("/say", async (command) => {
    // The chat shows the message at once, without waiting for the bot.
    const said = await actions.say(command.me ?? "", wording(command), where(command));
    return { message: said.message, delivered: said.delivered?.status };
  });
  on("/edit", async (command) => {
    const { me = "", messageId = "" } = command;
    return (await actions.edit(me, messageId, wording(command), where(command))).message;
  });
  on("/remove", async (command) => {
    const { me = "", messageId = "" } = command;
    return (await actions.remove(me, messageId, where(command))).message;
  });
  on("/press", async ({ in: key, me = "", messageId = "", press = {} }) => {
    const { says } = await actions.press(me, messageId, press, key);
    return { says };
  });
  on("/open-dialog", async ({ in: key, me = "", messageId = "", press = {}, theme }) => {
    const { answer } = await actions.openDialog(me, messageId, press, key, theme);
    return answer;
  });
  on("/submit-dialog", async ({ data, in: key, me = "" }) => {
    const { answer } = await actions.submitDialog(me, data, key);
    return answer;
  });
  on("/search", async ({ in: key, me = "", skip, text }) => {
    const options = { ...(key === undefined ? {} : { in: key }), ...(skip === undefined ? {} : { skip }) };
    return (await actions.search(me, text, options)).answer;
  });
  on("/send-card", async (command) => {
    const html = command.text === undefined ? "" : wording(command);
    return actions.sendCard(command.me ?? "", command.card ?? {}, { ...where(command), html });
  });
  on("/refresh", async ({ in: key, me = "", messageId = "" }) => {
    const refreshed = await actions.refresh(me, messageId, key);
    return { drawn: refreshed?.card !== undefined };
  });
  on("/install", async ({ in: key, me }) => void (await actions.installBot(key, me)));
  on("/uninstall", async ({ in: key, me }) => void (await actions.uninstallBot(key, me)));
  on("/grant-chat", async (command) => actions.grantChat(command.in));
  on("/revoke-chat", async (command) => actions.revokeChat(command.in));
  on("/start-meeting", () => actions.startMeeting());
  on("/end-meeting", () => actions.endMeeting());
  on("/join", ({ me = "" }) => actions.join(me));
  on("/leave", ({ me = "" }) => actions.leave(me));
  on("/cut", async ({ kind, me = "" }) => actions.cut(me, kind));
  on("/restore", async ({ me = "" }) => actions.restore(me));
  on("/speak", async ({ locale = "", me = "" }) => actions.speak(me, locale));
  on("/stage", async ({ me = "", url }) => actions.stage(me, url));
  on("/tab", async ({ in: key, tab }) => actions.saveTab(tab, key));
  return router;
}
