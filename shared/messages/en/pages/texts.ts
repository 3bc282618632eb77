import type { Locale } from "../../locale.ts";

/** A part of a page: a heading, and its paragraphs. */
export interface Part {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const front: readonly string[] = [
  "Guildhall is an app for meetings in Microsoft Teams. Add it to a meeting or a group chat to use it.",
];

const privacy: readonly Part[] = [
  {
    heading: "What is kept",
    paragraphs: [
      "What people write and decide in Guildhall: the contract, topics, agendas, takeaways, actions, questions and answers, and who offered or took them on; and what members say they can help with, which nobody is shown any more once they take it back or leave.",
      "Who a person is: their id in Microsoft Entra, once, beside a random reference under which everything else is kept. Names are read from Teams when they are shown, and not stored.",
      "Which members are in a session at the moment, so that votes and ELMO can be counted.",
      "A message in which somebody types ELMO or speaks to the bot is read, and not stored here. It stays in the chat for as long as Teams keeps it.",
    ],
  },
  {
    heading: "What nobody learns",
    paragraphs: [
      "Who raised ELMO, who voted for what, and who wrote what in an anonymous list: each is encrypted with a key of its own, which is destroyed when the vote or the list closes.",
      "How much somebody found a session worth their time is encrypted, and deleted when the average is published, once five people have answered, or after 90 days.",
      "Whether something that was learned helped somebody is encrypted, and deleted when the sums are published, once five people have answered, or after 90 days. What somebody tells of it is encrypted until they show it to members, with their name, or release it for sponsors, without; if they do neither, it is deleted after 90 days.",
      "Who attended a session is encrypted, shown only to the person themselves, and deleted after 90 days. The number of people is kept.",
      "Nothing here is for judging anybody's work.",
    ],
  },
  {
    heading: "Where it is, and who can read it",
    paragraphs: [
      "In the storage of the organisation that runs this installation. Members of a community see what is theirs to see; nobody outside the chat does. Nothing is sent to anybody else, and no AI service is used.",
      "Guildhall asks Teams who is in the chat and in the meeting, and reads the messages of the chats that it was added to, if the chat agreed to that.",
    ],
  },
  {
    heading: "Questions, and your rights",
    paragraphs: [
      "A community that its members vote to close is deleted 30 days later. Until then each of them can take everything that its pages show with them.",
      "Ask whoever looks after Teams in your organisation: they run this installation, and answer for what is kept in it.",
    ],
  },
];

const terms: readonly Part[] = [
  {
    heading: "Who may use it",
    paragraphs: [
      "Members of the organisation that runs this installation, and guests whom it has invited to a chat, under the rules that the organisation has for Microsoft Teams.",
    ],
  },
  {
    heading: "What you write",
    paragraphs: [
      "It stays yours and your organisation's. Other members of the community read it: write nothing that you would not say in the meeting.",
    ],
  },
  {
    heading: "What is promised",
    paragraphs: [
      "The software is under the MIT licence and comes without a warranty. Whoever runs this installation decides how it is looked after.",
    ],
  },
];

/** What the server's own pages say. */
export const pageTexts = (_locale: Locale) => ({
  front: { title: "Guildhall", paragraphs: front },
  privacy: { title: "Privacy", parts: privacy },
  terms: { title: "Terms of use", parts: terms },
});
