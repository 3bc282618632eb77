import type { Permit } from "../../../domain/permits.ts";

/** What the bot understands. */
export const help = () => ({
  summary: "What Guildhall understands",
  title: "What I understand here",
  lines: [
    "**ELMO** (“Enough, let’s move on”) while a session is running: it counts once per person and item, like the button in the panel.",
    "**keep going** once enough people have raised it: the other answer, which counts in the same way.",
    "**The buttons on my cards**: votes, lists and the social contract appear in this chat as cards. Vote, change your vote, add an entry or sign right there, until it closes. Only you see your own choices.",
    "**agenda**: what is on in this session or the next one, with times. **rota**: who facilitates next. **next**: when the next session is. **backlog**: the topics that wait.",
    "**add topic:** and a title: offers a topic of yours.",
    "**set up**: the card that guides you through setting up your community, with what is done and what comes next.",
    "**help**: this card.",
    "Everything else is in the **Guildhall** tab of this chat: the agenda, the settings and the session itself.",
  ],
  setup: "Set up the community",
  /** whether words reach it without a mention, which is for Teams to allow */
  heard: {
    yes: "Mention me with these words. All but *next* reach me without a mention, too, as a message of their own.",
    no: "Mention me with these words, as in *@Guildhall elmo*: Teams lets me hear nothing else in this chat. The buttons always work.",
    unknown:
      "Mention me with these words, as in *@Guildhall elmo*: I may hear nothing else in this chat. The buttons always work.",
  } satisfies Record<Permit, string>,
});
