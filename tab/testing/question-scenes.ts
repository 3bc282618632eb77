import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { begunWithActions, withActions } from "./action-scenes.ts";
import { founded, LONG_ENTRY } from "./activities.ts";
import { amina, type Guild, plannedGuild, priya, tom } from "./guild.ts";
import type { Scene } from "./scene.ts";

const ASKED = [
  "Who pays for the build machines?",
  "Is there a rule for names of tokens?",
  LONG_ENTRY,
  "How do other guilds run their retrospectives?",
  "Can we see the figures of last year?",
  "Where is the design of the start page?",
];

/** A community whose last session left this many questions open. */
export function withQuestions(howMany: number, guild = plannedGuild()): Guild {
  const { now } = Date;
  try {
    Date.now = () => now() - 120 * MINUTE;
    guild.community(priya.ref, { type: "begin", session: guild.next() });
    for (const text of ASKED.slice(0, howMany))
      guild.session(amina.ref, { type: "addTakeaway", kind: "question", text, owner: null });
    guild.session(priya.ref, { type: "finish" });
  } finally {
    Date.now = now;
  }
  return guild;
}

/** The same, and the next one has begun. */
export function begunWithQuestions(howMany: number, guild = plannedGuild()): Guild {
  const asked = withQuestions(howMany, guild);
  for (const title of ["Welcome and check-in", "Design tokens without tears", "CI in ten minutes"])
    asked.community(priya.ref, {
      ...{ type: "planItem", session: asked.next() },
      item: { title, kind: "topic", presenter: null, minutes: 10 },
    });
  asked.community(priya.ref, { type: "begin", session: asked.next() });
  return asked;
}

/** The last session asked, and somebody has answered. */
function answered(): Guild {
  const guild = withQuestions(3);
  const [question] = founded(guild).questions;
  if (question === undefined) throw new Error("Nothing was asked");
  guild.community(tom.ref, {
    ...{ type: "answerQuestion", question: question.id },
    text: "The platform team, since April. Ask Lars before you order one.",
  });
  return guild;
}

/** A session that asks has just ended. */
function over(): Guild {
  const guild = begunWithActions(2);
  for (const text of ASKED.slice(0, 3))
    guild.session(tom.ref, { type: "addTakeaway", kind: "question", text, owner: null });
  guild.session(tom.ref, { type: "addTakeaway", kind: "learned", text: "Ask earlier", owner: null });
  guild.session(priya.ref, { type: "finish" });
  return guild;
}

const panel = (guild: () => Guild, as = priya.ref): Scene => ({ page: "panel", guild, as });

/** The open questions wherever they are shown. */
export const questionScenes: Readonly<Record<string, Scene>> = {
  "questions-before": panel(() => withQuestions(6), tom.ref),
  "questions-first": panel(() => begunWithQuestions(3), tom.ref),
  "questions-first-actions": panel(() => begunWithQuestions(6, withActions(4)), tom.ref),
  "questions-after": panel(over, tom.ref),
  "setup-questions": { page: "setup", guild: answered, as: amina.ref, at: "learned" },
};
