import type { ItemDraft } from "@guildhall/shared/domain/agenda";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { actionScenes } from "./action-scenes.ts";
import { lifeScenes } from "./life-scenes.ts";
import { lookScenes } from "./look-scenes.ts";
import { questionScenes } from "./question-scenes.ts";
import { activityScenes } from "./activity-scenes.ts";
import { healthScenes } from "./health-scenes.ts";
import { rotaScenes } from "./rota-scenes.ts";
import { startScenes } from "./start-scenes.ts";
import { setupScenes, severalUpcoming } from "./setup-scenes.ts";
import {
  amina,
  foundedGuild,
  type Guild,
  lars,
  newGuild,
  plannedGuild,
  priya,
  runningGuild,
  tom,
} from "./guild.ts";
import type { Scene } from "./scene.ts";
import { sponsorScenes } from "./sponsor-scenes.ts";
import { tabScenes } from "./tab-scenes.ts";
import { helpedScenes } from "./helped-scenes.ts";
import { worthScenes } from "./worth-scenes.ts";

const next = (guild: Guild): void => guild.session(priya.ref, { type: "next", run: guild.run() });

function onSecond(): Guild {
  const guild = runningGuild();
  next(guild);
  return guild;
}

function busy(): Guild {
  const guild = onSecond();
  guild.session(tom.ref, { type: "raiseElmo", run: guild.run() });
  guild.session(tom.ref, {
    type: "addTakeaway",
    kind: "learned",
    owner: null,
    text: "Name a token for what it is for, not for what it looks like.",
  });
  guild.session(amina.ref, {
    type: "addTakeaway",
    kind: "action",
    owner: tom.ref,
    text: "Write up the naming scheme and share it",
  });
  guild.session(lars.ref, {
    type: "addTakeaway",
    kind: "action",
    owner: null,
    text: "Ask design about dark mode",
  });
  return guild;
}

function called(named = false): Guild {
  const guild = plannedGuild();
  if (named) guild.community(priya.ref, { type: "changeSettings", settings: { elmoNames: true } });
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  next(guild);
  for (const { ref } of [tom, amina, lars, ...guild.world.people.slice(4, 5)])
    guild.session(ref, { type: "raiseElmo", run: guild.run() });
  return guild;
}

function parked(): Guild {
  const guild = called();
  guild.session(priya.ref, { type: "answerCall", run: guild.run(), answer: { kind: "park" } });
  return guild;
}

function ended(): Guild {
  const guild = busy();
  guild.session(tom.ref, {
    type: "addTakeaway",
    kind: "action",
    owner: priya.ref,
    text: "Book the next room",
  });
  for (const { ref } of [amina, lars, ...guild.world.people.slice(4, 7)])
    guild.session(ref, { type: "raiseElmo", run: guild.run() });
  guild.session(priya.ref, { type: "answerCall", run: guild.run(), answer: { kind: "park" } });
  next(guild);
  guild.session(priya.ref, { type: "finish" });
  return guild;
}

const longTitle =
  "A very long title that somebody pasted from a document, with Donaudampfschifffahrtsgesellschaftskapitän in the middle";
const many: readonly ItemDraft[] = Array.from({ length: 50 }, (_, index) => ({
  title: index % 7 === 2 ? longTitle : `Topic number ${index + 1}`,
  kind: "topic",
  presenter: index % 3 === 0 ? ("bartholomew" as MemberRef) : null,
  minutes: 5,
}));
const long: readonly ItemDraft[] = many.slice(0, 4).map((item) => ({
  ...item,
  title: longTitle,
  presenter: "bartholomew" as MemberRef,
  minutes: 240,
}));
const LONG_NAME = "The Worshipful Company of Frontend and Accessibility Practitioners of the North";

function home(): Guild {
  const guild = ended();
  for (const title of ["Container queries in practice", "What we learned from the outage"])
    guild.community(priya.ref, {
      type: "planItem",
      session: guild.next(),
      item: { title, kind: "topic", presenter: title.startsWith("C") ? amina.ref : null, minutes: 15 },
    });
  guild.world.tellCommunity(
    { type: "recordUnknownSend", id: "send-1", message: { kind: "organiserClaimed", by: priya.ref } },
    { kind: "system" },
  );
  guild.community(priya.ref, { type: "nameOrganiser", member: amina.ref });
  return guild;
}

function unattended(): Guild {
  const guild = plannedGuild();
  guild.community(priya.ref, { type: "stepDownAsOrganiser" });
  return guild;
}

function left(): Guild {
  const guild = onSecond();
  guild.world.facilitatorAbsent = true;
  return guild;
}

function readOnly(): Guild {
  const guild = onSecond();
  guild.world.writable = false;
  return guild;
}

export const scenes: Readonly<Record<string, Scene>> = {
  "panel-connecting": { page: "panel", guild: newGuild, connection: { state: "connecting" } },
  "panel-unfounded": { page: "panel", guild: newGuild },
  "panel-before": { page: "panel", guild: () => plannedGuild() },
  "panel-before-far": { page: "panel", guild: severalUpcoming },
  "panel-before-empty": { page: "panel", guild: () => foundedGuild(), as: tom.ref },
  "panel-facilitator": { page: "panel", guild: busy, later: 10 * MINUTE + 48 * SECOND },
  "panel-member": { page: "panel", guild: onSecond, as: tom.ref, later: 4 * MINUTE },
  "panel-member-raised": { page: "panel", guild: busy, as: tom.ref, later: 4 * MINUTE },
  "panel-warning": { page: "panel", guild: onSecond, later: 12 * MINUTE + 30 * SECOND },
  "panel-danger": { page: "panel", guild: onSecond, later: 14 * MINUTE + 30 * SECOND },
  "panel-over": { page: "panel", guild: onSecond, later: 15 * MINUTE + 47 * SECOND },
  "panel-call": { page: "panel", guild: called, later: 9 * MINUTE },
  "panel-call-member": { page: "panel", guild: () => called(true), as: lars.ref, later: 9 * MINUTE },
  "panel-parked": { page: "panel", guild: parked },
  "panel-absent": { page: "panel", guild: left, as: tom.ref },
  "panel-reconnecting": {
    page: "panel",
    guild: onSecond,
    connection: { state: "reconnecting", since: Date.now() },
  },
  "panel-read-only": { page: "panel", guild: readOnly },
  "panel-ended": { page: "panel", guild: ended },
  "panel-long": { page: "panel", guild: () => runningGuild(long, LONG_NAME), later: 245 * MINUTE },
  "panel-many": { page: "panel", guild: () => runningGuild(many) },
  "panel-no-items": { page: "panel", guild: () => runningGuild([]) },
  "panel-old": { page: "oldTab", guild: newGuild },
  "panel-deleted": { page: "deleted", guild: newGuild },
  "setup-deleted": { page: "deleted", guild: newGuild },
  "setup-unfounded": { page: "setup", guild: newGuild },
  "setup-empty": { page: "setup", guild: () => foundedGuild() },
  "setup-home": { page: "setup", guild: home },
  "setup-member": { page: "setup", guild: home, as: tom.ref },
  "setup-running": { page: "setup", guild: onSecond },
  "setup-unattended": { page: "setup", guild: unattended, as: tom.ref },
  "setup-long": { page: "setup", guild: () => plannedGuild(many, LONG_NAME) },
  "chat-before": { page: "chat", guild: () => plannedGuild() },
  "chat-running": { page: "chat", guild: onSecond },
  ...actionScenes,
  ...lifeScenes,
  ...lookScenes,
  ...questionScenes,
  ...activityScenes,
  ...healthScenes,
  ...rotaScenes,
  ...setupScenes,
  ...startScenes,
  ...tabScenes,
  ...sponsorScenes,
  ...worthScenes,
  ...helpedScenes,
  config: { page: "config", guild: newGuild },
  outside: { page: "outside", guild: newGuild },
  guest: { page: "guest", guild: newGuild },
  "not-signed-in": { page: "notSignedIn", guild: newGuild },
};
