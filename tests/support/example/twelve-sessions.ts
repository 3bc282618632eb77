import type { Note, OfferedTopic, ScriptedSession } from "./script.ts";

const people = (names: string): readonly string[] => names.split(" ");
const learned = (by: string, text: string): Note => ({ kind: "learned", by, text });
const question = (by: string, text: string, ...answer: [] | [by: string, text: string]): Note => ({
  ...{ kind: "question", by, text },
  ...(answer.length === 0 ? {} : { answer }),
});
const action = (by: string, text: string, owner: string, done?: number): Note => ({
  ...{ kind: "action", by, text, owner },
  ...(done === undefined ? {} : { done }),
});

/** The sessions that the example has behind it, oldest first. */
export const TWELVE_SESSIONS: readonly ScriptedSession[] = [
  {
    present: people("priya tom amara mateo yuki leila sven grace oisin sam"),
    topics: [
      {
        ...{ title: "Design tokens without tears", kind: "present", by: "amara", minutes: 20, took: 22 },
        why: "Three teams have three blues.",
        notes: [
          learned("tom", "A token is named after its use, not after its colour"),
          action("priya", "Publish the token list of the design system", "amara", 2),
        ],
      },
      {
        ...{ title: "Why is the build so slow?", kind: "solve", by: "tom", minutes: 20, took: 24 },
        why: "Everybody waits eleven minutes for a red light.",
        elmo: { by: people("yuki sven mateo leila grace oisin"), answer: "moveOn" },
        notes: [
          learned("sven", "Most of a build is type checking, which can run beside the tests"),
          question(
            "oisin",
            "Who pays for faster build machines?",
            "grace",
            "The platform budget, until June.",
          ),
        ],
        outcome: "Type checking runs beside the tests from now on; Tom measures for two weeks.",
      },
    ],
    worth: {},
    helped: { tom: "used", amara: "used", yuki: "notYet", leila: "used", sven: "used", mateo: "notForUs" },
    story: ["sven", "Our pipeline went from eleven minutes to six, by moving one line.", true],
  },
  {
    present: people("priya tom amara mateo yuki leila sven oisin"),
    topics: [
      {
        ...{ title: "Keyboard first", kind: "present", by: "mateo", minutes: 20, took: 19 },
        why: "Two of our customers never touch a mouse.",
        notes: [
          learned("leila", "If Tab skips it, a customer cannot buy it"),
          action("mateo", "Collect keyboard traps of the last release", "leila", 1),
        ],
      },
      {
        ...{ title: "One folder per feature?", kind: "discuss", by: "yuki", minutes: 20, took: 26 },
        why: "Nobody finds anything twice.",
        elmo: { by: people("tom amara sven leila"), answer: "park" },
        notes: [learned("tom", "A folder is worth having when it can be deleted in one go")],
      },
    ],
    worth: {},
    helped: { priya: "used", tom: "notYet", amara: "used", leila: "used", oisin: "used" },
    story: ["leila", "We found four traps in the checkout and took them out before the audit.", true],
  },
  {
    present: people("priya tom amara mateo yuki leila grace oisin"),
    topics: [
      {
        ...{
          title: "Reviews that people look forward to",
          kind: "discuss",
          by: "priya",
          minutes: 20,
          took: 20,
        },
        why: "Some requests wait for a week.",
        notes: [
          learned("yuki", "Ask a question where you would have given an order"),
          action("leila", "Try reviews in pairs for one sprint", "yuki", 2),
        ],
      },
      {
        ...{ title: "What a screen reader hears", kind: "present", by: "mateo", minutes: 20, took: 21 },
        why: "Most of us have never listened to one.",
        notes: [learned("amara", "A label that repeats the heading is read twice")],
      },
    ],
    worth: {},
    helped: {},
  },
  {
    present: people("priya tom amara mateo yuki leila sven grace"),
    topics: [
      {
        ...{ title: "Tests that cannot fail", kind: "solve", by: "sven", minutes: 20, took: 23 },
        why: "We deleted a function, and everything stayed green.",
        notes: [
          learned("priya", "Break the code once before you trust its test"),
          action("sven", "Run mutation tests on the basket", "sven", 3),
        ],
        outcome: "Each team breaks one function a week on purpose and looks at what turns red.",
      },
      {
        ...{ title: "Estimates, again", kind: "discuss", by: "grace", minutes: 20, took: 18 },
        why: "Planning takes a day and is wrong by Friday.",
        elmo: { by: people("tom amara yuki leila sven mateo"), answer: "moveOn" },
        notes: [],
      },
    ],
    worth: {},
    helped: {},
  },
  {
    present: people("priya tom amara mateo yuki leila sven grace oisin"),
    topics: [
      {
        ...{ title: "Images that weigh nothing", kind: "present", by: "sven", minutes: 20, took: 20 },
        why: "Half of our pages are pictures.",
        notes: [
          learned("oisin", "The picture above the fold is loaded first, all others late"),
          question("tom", "Does our image service know AVIF?", "sven", "It does, behind a flag."),
        ],
      },
      {
        ...{ title: "Feature flags that are never removed", kind: "solve", by: "tom", minutes: 20, took: 25 },
        why: "We have 212, and nobody dares.",
        notes: [action("tom", "List the flags that are older than a year", "tom", 1)],
        outcome: "A flag gets a date when it is made; a red build says when that is over.",
      },
    ],
    worth: { tom: 4, amara: 3, mateo: 3, yuki: 4, sven: 3, oisin: 4 },
    helped: { tom: "used", amara: "notYet", mateo: "notForUs", yuki: "used", oisin: "used" },
    story: ["tom", "Ninety of our flags are gone, and so is one outage a month.", true],
  },
  {
    present: people("priya tom amara mateo yuki leila sven oisin sam"),
    topics: [
      {
        ...{ title: "Forms that forgive", kind: "present", by: "amara", minutes: 20, took: 17 },
        why: "One in five gives up at the address.",
        notes: [
          learned("leila", "Say what is wrong beside the field, and keep what was typed"),
          action("amara", "Rewrite the messages of the address form", "oisin", 2),
        ],
      },
      {
        ...{ title: "What should we stop doing?", kind: "discuss", by: "priya", minutes: 20, took: 22 },
        why: "Half a year is a good time to ask.",
        notes: [learned("mateo", "A report that nobody opens can go")],
      },
    ],
    worth: { priya: 4, tom: 3, amara: 3, yuki: 3, leila: 4, oisin: 3 },
    helped: {},
  },
  {
    present: people("priya tom amara mateo leila sven grace oisin"),
    topics: [
      {
        ...{ title: "Who is on call for the front end?", kind: "solve", by: "leila", minutes: 20, took: 28 },
        why: "At night nobody knows whom to ring.",
        elmo: { by: people("tom amara mateo sven"), answer: "moveOn" },
        notes: [
          action("grace", "Ask each team for one name and one evening", "grace", 1),
          learned("priya", "A page at night needs one owner and a way to switch it off"),
        ],
        outcome: "One person of the guild is on call each week, in the order of the rota.",
      },
    ],
    worth: { priya: 2, tom: 2, amara: 3, leila: 4, sven: 2 },
    helped: {},
  },
  {
    present: people("priya tom amara mateo yuki leila oisin"),
    topics: [
      {
        ...{ title: "My first six months", kind: "discuss", by: "oisin", minutes: 20, took: 20 },
        why: "What helped, and what I wish somebody had said.",
        notes: [
          learned("tom", "A newcomer’s list of surprises is the best backlog"),
          action("oisin", "Write a page for the first week", "oisin"),
        ],
      },
      {
        ...{ title: "Dark mode, honestly", kind: "present", by: "yuki", minutes: 20, took: 21 },
        why: "It is half done in four products.",
        notes: [learned("mateo", "Contrast has to be measured in both themes")],
      },
    ],
    worth: { priya: 4, tom: 3, mateo: 3, yuki: 3, leila: 3, oisin: 4 },
    helped: { tom: "used", mateo: "used", yuki: "used", leila: "notYet", oisin: "used" },
  },
  {
    present: people("priya tom amara mateo yuki leila sven"),
    topics: [
      {
        ...{
          title: "Moving off the old component library",
          kind: "solve",
          by: "amara",
          minutes: 30,
          took: 33,
        },
        why: "It gets no more fixes after March.",
        notes: [
          action("amara", "Draw the order in which pages move", "amara", 2),
          question("leila", "Do we need both libraries in the shop meanwhile?"),
        ],
        outcome: "Page by page, the least visited first; nobody mixes both on one page.",
      },
    ],
    worth: { priya: 3, tom: 3, amara: 4, yuki: 2, leila: 3 },
    helped: {},
  },
  {
    present: people("priya tom amara mateo leila sven grace"),
    topics: [
      {
        ...{ title: "Talking to designers early", kind: "discuss", by: "leila", minutes: 20, took: 16 },
        why: "We get the picture when it is finished.",
        notes: [learned("amara", "A sketch on the second day saves a week")],
      },
      {
        ...{ title: "Caching without surprises", kind: "present", by: "sven", minutes: 20, took: 24 },
        why: "The old price was shown for an hour.",
        elmo: { by: people("tom mateo leila grace"), answer: "park" },
        notes: [learned("tom", "What is cached needs a name that changes with its content")],
      },
    ],
    worth: { priya: 3, tom: 3, amara: 3, leila: 4, grace: 3 },
    helped: { priya: "used", tom: "used", amara: "used", sven: "used", leila: "notYet" },
    story: ["tom", "The price on the page is the price in the basket now.", false],
  },
  {
    present: people("priya tom amara mateo yuki leila oisin"),
    topics: [
      {
        ...{
          title: "Accessibility in the definition of done",
          kind: "solve",
          by: "mateo",
          minutes: 20,
          took: 22,
        },
        why: "It is still looked at last.",
        notes: [
          action("mateo", "Bring the checklist to each team’s planning", "mateo"),
          learned("yuki", "A check at the design saves three at the end"),
        ],
        outcome: "No story is done before somebody has used it with the keyboard alone.",
      },
      {
        ...{ title: "Show me your worst code", kind: "discuss", by: "tom", minutes: 20, took: 21 },
        why: "We learn more from it than from the best.",
        notes: [learned("oisin", "Everybody’s worst code was written on a Friday")],
      },
    ],
    worth: { priya: 4, tom: 4, mateo: 3, yuki: 4, leila: 4, oisin: 4 },
    helped: {},
  },
  {
    present: people("priya tom amara mateo yuki leila sven grace mei"),
    topics: [
      {
        ...{ title: "Animation that does not distract", kind: "present", by: "yuki", minutes: 20, took: 20 },
        why: "Some people feel sick when things fly in.",
        notes: [
          learned("mei", "Reduced motion is a setting, and we can ask for it"),
          action("yuki", "Switch off parallax where motion is reduced", "mei"),
        ],
      },
      {
        ...{
          title: "Error messages that say what to do",
          kind: "discuss",
          by: "priya",
          minutes: 20,
          took: 19,
        },
        why: "“Something went wrong” is not a sentence.",
        notes: [question("mei", "Who owns the texts of errors?")],
      },
    ],
    worth: {},
    helped: {},
  },
];

/** Offered, and not discussed yet. */
export const WAITING: readonly OfferedTopic[] = [
  {
    ...{ title: "Sharing components between teams", kind: "solve", by: "leila", minutes: 20 },
    why: "Everybody builds a date picker.",
  },
  {
    ...{ title: "What does a page cost?", kind: "present", by: "sven", minutes: 20 },
    why: "In seconds, and in money.",
  },
  {
    ...{ title: "Flaky tests, and what they hide", kind: "discuss", by: "mei", minutes: 20 },
    why: "I counted thirty.",
  },
  {
    ...{ title: "Growing as an engineer", kind: "discuss", by: "grace", minutes: 20 },
    why: "What is senior here?",
  },
];
