/** How many entries there are; `long`: a few very long ones. */
export type HowMany = 0 | 1 | 7 | 60 | "long";
export const EVERY: readonly HowMany[] = [0, 1, 7, 60, "long"];

const SENTENCE =
  "One person, who has been here for longest and means well, answers every question before anybody else has had the time to think about it, and then sums up at length what was never discussed by anybody but themselves, until the hour is over and nothing is decided at all.";
const WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
const ADDRESS =
  "https://intranet.contoso.example/guilds/frontend/accessibility/2026/05/minutes-of-the-last-session-but-one.html?version=17#decisions";
const LONG = [SENTENCE, WORD, ADDRESS] as const;

const BAD = [
  "One person dominates the conversation",
  "No agenda",
  "We start ten minutes late because someone is looking for the link",
  "The same three people talk",
  "Slides are read out aloud",
  "Nobody writes down what was decided",
  "Cameras off, everybody does their mail",
];
const GOOD = [
  "Everybody gets a turn before anybody gets two",
  "The agenda stands a day before",
  "We begin on time, whoever is there",
  "We ask those who have not spoken yet",
  "No slides: we look at the thing itself",
  "Every decision is written down while all are there",
  "Nobody does anything else meanwhile",
];
const REASONS = [
  "“On time” could mean anything",
  "An agenda a day before is too much for whoever only has a question",
  "Who says whose turn it is?",
];
const LUNCH = ["Soup", "Sandwiches", "Pizza", "Sushi", "Salad", "Curry", "Whatever the canteen has"];
const TOPICS = [
  "Container queries in practice",
  "What we learned from the outage",
  "Design tokens without tears",
  "Which component library next?",
  "CI in ten minutes",
  "Reading each other’s code",
  "A style guide that people read",
];

const some =
  (texts: readonly string[], most: number) =>
  (howMany: HowMany): readonly string[] => {
    const cut = (text: string) => text.slice(0, most);
    if (howMany === "long") return LONG.map(cut);
    return Array.from({ length: howMany }, (_, index) => {
      const text = texts[index % texts.length] ?? "";
      return index < texts.length ? text : `${text} (${Math.floor(index / texts.length) + 1})`;
    });
  };

export const badOnes = some(BAD, 280);
export const goodOnes = some(GOOD, 280);
export const reasons = some(REASONS, 280);
export const meals = some(LUNCH, 200);
export const topicTitles = some(TOPICS, 120);
export const WHY = SENTENCE.slice(0, 280);
