/** What the bot understands. */
export const help = () => ({
  summary: "What Guildhall understands",
  title: "What I understand here",
  lines: [
    "**ELMO** (“Enough, let’s move on”) while a session runs: it counts once for each person and item, like the button in the panel.",
    "**The buttons on my cards**: votes, lists to write into and the social contract come into this chat as cards. Vote, change your vote or take it back, add an entry, sign: right there, until it closes. Your own choices are shown to you alone.",
    "**set up**: the card that leads through the founding, with how far each step is and what comes next.",
    "**help**: this card.",
    "All the rest is in the **Guildhall** tab of this chat: the agenda, the settings, and the session itself.",
  ],
  setup: "Set up the community",
  quietly: "If I do not notice an ELMO in the chat, mention me with it, or press the button in the panel.",
});
