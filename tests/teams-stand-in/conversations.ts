import type { BotActivity, ActivityMaker } from "./activity-maker.ts";
import type { Delivered, Delivery } from "./delivery.ts";
import { quotation, teamsText } from "./message-html.ts";
import type { Mentionable, TeamsText } from "./message-html.ts";
import type { ChatMessage, ConversationState, Person } from "./model.ts";
import type { World } from "./world.ts";

export interface SayOptions {
  /** Key or id of the conversation; the meeting chat by default. */
  readonly in?: string;
  /** Id of a message that is quoted first. */
  readonly replyTo?: string;
}

export interface Said {
  readonly message: ChatMessage;
  readonly activity: BotActivity;
  /** Undefined if the bot was not told: it is not installed, or not mentioned and without the permission. */
  readonly delivered: Delivered | undefined;
}

export interface ConversationActions {
  say(personKey: string, html: string, options?: SayOptions): Promise<Said>;
  /** The activity that `say` would deliver; posts and delivers nothing. */
  draft(personKey: string, html: string, options?: SayOptions): BotActivity;
  edit(personKey: string, messageId: string, html: string, options?: SayOptions): Promise<Said>;
  remove(personKey: string, messageId: string, options?: SayOptions): Promise<Said>;
  installBot(conversation?: string, by?: string): Promise<readonly Delivered[]>;
  uninstallBot(conversation?: string, by?: string): Promise<readonly Delivered[]>;
  /** Adds people to a chat; the bot is told if it is there. */
  addMembers(personKeys: readonly string[], conversation?: string): Promise<void>;
  removeMembers(personKeys: readonly string[], conversation?: string): Promise<void>;
  /** Gives a person another name. Nobody is told. */
  rename(personKey: string, name: string): void;
  grantChat(conversation?: string): void;
  revokeChat(conversation?: string): void;
}

interface Parts {
  readonly world: World;
  readonly activities: ActivityMaker;
  readonly delivery: Delivery;
  readonly now: () => number;
}

/** What people do in a chat, and the activities that Teams sends the bot for it. */
export function createConversationActions(parts: Parts): ConversationActions {
  const { activities, delivery, now, world } = parts;
  const bot: Mentionable = { id: `28:${world.botId}`, name: world.botName };
  const place = (key: string | undefined): ConversationState => world.conversation(key ?? "meeting");

  const worded = (conversation: ConversationState, html: string, replyTo?: string): TeamsText => {
    const people = conversation.memberKeys.map((key) => {
      const person = world.person(key);
      return { id: person.teamsId, name: person.name };
    });
    const quoted = replyTo === undefined ? undefined : world.message(conversation.id, replyTo);
    const author = quoted?.from === undefined ? undefined : world.person(quoted.from);
    const prefix =
      quoted === undefined
        ? ""
        : quotation({
            id: quoted.id,
            name: author?.name ?? bot.name,
            mri: author === undefined ? bot.id : `8:orgid:${author.aadObjectId ?? author.teamsId}`,
            text: quoted.text,
          });
    return teamsText(prefix + html, [bot, ...people]);
  };

  const memberOf = (conversation: ConversationState, personKey: string): Person => {
    const person = world.person(personKey);
    if (!conversation.memberKeys.includes(personKey)) {
      throw new Error(`${person.name} is not in ${conversation.name}`);
    }
    return person;
  };

  const compose = (personKey: string, html: string, options: SayOptions) => {
    const conversation = place(options.in);
    const from = memberOf(conversation, personKey);
    const { mentions, ...words } = worded(conversation, html, options.replyTo);
    const message: ChatMessage = {
      id: world.nextId(),
      conversationId: conversation.id,
      from: personKey,
      ...words,
      cards: [],
      sentAt: now(),
      editedAt: undefined,
      deleted: false,
      edits: 0,
      replyTo: options.replyTo,
      views: {},
      alertInMeeting: false,
    };
    const activity = activities.message(conversation, message, from, mentions, "sent");
    const mentioned = mentions.some((mention) => mention.mentioned.id === bot.id);
    return { conversation, message, activity, mentioned };
  };

  const tell = (
    conversation: ConversationState,
    activity: BotActivity,
    mentioned: boolean,
  ): Promise<Delivered> | undefined =>
    conversation.botInstalled && (mentioned || conversation.chatPermission)
      ? delivery.send(activity)
      : undefined;

  const changeOwn = async (
    personKey: string,
    messageId: string,
    options: SayOptions,
    kind: "edited" | "deleted",
    html: string,
  ): Promise<Said> => {
    const conversation = place(options.in);
    const from = memberOf(conversation, personKey);
    const old = world.message(conversation.id, messageId);
    if (old === undefined || old.from !== personKey || old.deleted) {
      throw new Error(`${from.name} has no message ${messageId} in ${conversation.name}`);
    }
    const { mentions, ...words } = worded(conversation, html, old.replyTo);
    const message: ChatMessage = {
      ...old,
      ...words,
      editedAt: now(),
      edits: old.edits + 1,
      deleted: kind === "deleted",
    };
    world.putMessage(message);
    const activity = activities.message(conversation, message, from, mentions, kind);
    const mentioned = mentions.some((mention) => mention.mentioned.id === bot.id);
    return { message, activity, delivered: await tell(conversation, activity, mentioned) };
  };

  return {
    async say(personKey, html, options = {}) {
      const { conversation, message, activity, mentioned } = compose(personKey, html, options);
      world.putMessage(message);
      return { message, activity, delivered: await tell(conversation, activity, mentioned) };
    },
    draft: (personKey, html, options = {}) => compose(personKey, html, options).activity,
    edit: (personKey, messageId, html, options = {}) =>
      changeOwn(personKey, messageId, options, "edited", html),
    remove: (personKey, messageId, options = {}) => changeOwn(personKey, messageId, options, "deleted", ""),

    async installBot(key, by) {
      const conversation = place(key);
      const person = memberOf(conversation, by ?? firstEmployee(world, conversation));
      world.setBotInstalled(conversation.id, true, true);
      return [
        await delivery.send(activities.installationUpdate(conversation, person, "add")),
        await delivery.send(activities.installed(conversation, person)),
      ];
    },
    async uninstallBot(key, by) {
      const conversation = place(key);
      const person = memberOf(conversation, by ?? firstEmployee(world, conversation));
      world.setBotInstalled(conversation.id, false, false);
      return [
        await delivery.send(activities.uninstalled(conversation, person)),
        await delivery.send(activities.installationUpdate(conversation, person, "remove")),
      ];
    },
    async addMembers(personKeys, key) {
      const before = place(key);
      const added = personKeys
        .filter((one) => !before.memberKeys.includes(one))
        .map((one) => world.person(one));
      const by = world.person(firstEmployee(world, before));
      world.setMembers(before.id, [...before.memberKeys, ...added.map((person) => person.key)]);
      if (before.botInstalled && added.length > 0) {
        await delivery.send(activities.membersChanged(before, by, { added }));
      }
    },
    async removeMembers(personKeys, key) {
      const before = place(key);
      const removed = personKeys.map((one) => memberOf(before, one));
      world.setMembers(
        before.id,
        before.memberKeys.filter((one) => !personKeys.includes(one)),
      );
      const by = world.person(firstEmployee(world, place(key)));
      if (before.botInstalled && removed.length > 0) {
        await delivery.send(activities.membersChanged(before, by, { removed }));
      }
    },
    rename: (personKey, name) => world.rename(personKey, name),
    grantChat: (key) => world.setChatPermission(place(key).id, true),
    revokeChat: (key) => world.setChatPermission(place(key).id, false),
  };
}

function firstEmployee(world: World, conversation: ConversationState): string {
  const key = conversation.memberKeys.find((one) => world.person(one).kind === "employee");
  if (key === undefined) throw new Error(`No employee is in ${conversation.name}`);
  return key;
}
