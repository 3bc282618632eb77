import type { Unsaid } from "./claims.ts";

/** What a surface does not say, on purpose. */
export const UNSAID: readonly Unsaid[] = [
  {
    about: /^(achieved|next|next: facts|planning|step .*)$/,
    on: ["panel", "tab"],
    why: "once a community is founded neither the panel nor the home page shows the path",
    when: (claimed) => claimed("founding") === "no",
  },
  {
    about: /^(wanted|next session): /,
    on: ["tab"],
    why: "while a community is being founded, its path stands in place of the home page",
    when: (claimed) => claimed("founding") === "yes",
  },
  { about: /^check in: /, on: ["card", "shared"], why: "the recap asks everybody alike" },
  { about: /^wanted: /, on: ["panel", "shared"], why: "the panel shows what is open itself" },
  {
    about: /^next session: /,
    on: ["card"],
    why: "what is read out in the chat is read by all alike",
  },
  {
    about: /^(asked privately|prompted)$/,
    on: ["card", "shared"],
    why: "no card is about what one person alone is asked or told",
  },
  { about: /^worth: /, on: ["shared"], why: "what all see alike says nothing of one person" },
  { about: /^draft: /, on: ["card", "shared"], why: "of cards the recap alone names it, once" },
  {
    about: /^draft: /,
    on: ["tab"],
    why: "while a community is being founded, its path stands in place of the home page",
    when: (claimed) => claimed("founding") === "yes",
  },
  {
    about: /^action “/,
    on: ["card", "shared"],
    why: "the reminder chases what is due in its session, once it is sent",
  },
  { about: /^action “/, on: ["panel"], why: "it lists the first ones, the rest behind a tap" },
  {
    about: /^action “/,
    on: ["tab"],
    why: "while a community is being founded, its path stands in place of the home page",
    when: (claimed) => claimed("founding") === "yes",
  },
  { about: /^planning$/, on: ["tab"], why: "the tab plans below the steps" },
  {
    about: /^planning$/,
    on: ["panel"],
    why: "the panel says what is next in its place",
    when: (claimed) => /plan/.test(claimed("next") ?? ""),
  },
  {
    about: /^step (Social contract|How we meet): how far$/,
    on: ["tab"],
    why: "the tab shows the result itself",
    when: (claimed) => claimed("founding") === "no",
  },
  { about: /^may start /, on: ["panel"], why: "the panel starts what is next, the rest behind a tap" },
  { about: /^(plan: |organisers$)/, on: ["panel"], why: "it is in the tab" },
  {
    about: /^(next: facts|may start .*|.*: (left|given|may .*|(signed|said) by me))$/,
    on: ["shared"],
    why: "what all see alike says nothing of one person",
  },
  {
    about: /^list “Turn each one around.*: empty$/,
    on: ["panel", "tab"],
    why: "each bad entry has a field of its own there",
  },
  { about: /: run by$/, on: ["shared"], why: "it says so; compared is what those read who do not run it" },
  {
    about: /^may start the vote on how you meet$/,
    on: ["tab"],
    why: "once it is decided, the tab offers a new vote on each question",
    when: (claimed) => claimed("step How we meet") !== "to do",
  },
];
