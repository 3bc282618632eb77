import type { WrittenMessage } from "./elmo-words.ts";

/** One row of the table in SPEC.md: what somebody writes, and whether it raises ELMO. */
export interface ElmoExample {
  readonly rule: `ELMO-${number}`;
  readonly text: string;
  readonly raises: boolean;
  readonly edited?: boolean;
  readonly toTheBot?: boolean;
  readonly why?: string;
}

export const writtenAs = ({ text, edited = false, toTheBot = false }: ElmoExample): WrittenMessage => ({
  text,
  edited,
  toTheBot,
});

export const ELMO_EXAMPLES: readonly ElmoExample[] = [
  { rule: "ELMO-10", text: "elmo", raises: true },
  { rule: "ELMO-10", text: "Elmo", raises: true },
  { rule: "ELMO-10", text: "ELMO!", raises: true },
  { rule: "ELMO-10", text: "elmo?", raises: true, why: "a shy one" },
  { rule: "ELMO-10", text: "elmo 🙏", raises: true },
  { rule: "ELMO-10", text: "🔴 ELMO 🔴", raises: true },
  { rule: "ELMO-10", text: "Elmo elmo elmo", raises: true },
  { rule: "ELMO-10", text: "elmoelmo", raises: true },
  { rule: "ELMO-10", text: "ELMOOOOO", raises: true },
  { rule: "ELMO-10", text: "E L M O", raises: true },
  { rule: "ELMO-10", text: "e.l.m.o.", raises: true },
  { rule: "ELMO-10", text: "E-L-M-O", raises: true },
  { rule: "ELMO-10", text: "*ELMO*", raises: true },
  { rule: "ELMO-10", text: "“ELMO”", raises: true },
  { rule: "ELMO-10", text: "#elmo", raises: true },
  { rule: "ELMO-10", text: "ＥＬＭＯ", raises: true, why: "full-width letters" },
  { rule: "ELMO-10", text: "elmo\u200b", raises: true, why: "an invisible character" },
  { rule: "ELMO-10", text: "elmo please", raises: true },
  { rule: "ELMO-10", text: "I think ELMO, folks", raises: true },
  { rule: "ELMO-10", text: "calling elmo", raises: true },
  { rule: "ELMO-10", text: "+1 elmo", raises: true },
  { rule: "ELMO-10", text: "elmo time?", raises: true },
  { rule: "ELMO-10", text: "an ELMO from me", raises: true },
  { rule: "ELMO-10", text: "sorry, but ELMO", raises: true },
  { rule: "ELMO-10", text: "ELMO, bitte", raises: true },
  { rule: "ELMO-10", text: "*cough* elmo *cough*", raises: true },
  { rule: "ELMO-10", text: "I'd like to call ELMO", raises: true },
  { rule: "ELMO-10", text: "I like Elmo", raises: false },
  { rule: "ELMO-10", text: "no elmo please", raises: false },
  { rule: "ELMO-10", text: "not elmo", raises: false },
  { rule: "ELMO-10", text: "elmo later", raises: false },
  { rule: "ELMO-10", text: "Hi Elmo", raises: false, why: "a person's name" },
  { rule: "ELMO-10", text: "thank you Elmo", raises: false, why: "a person's name" },
  { rule: "ELMO-10", text: "", raises: false },
  { rule: "ELMO-10", text: "🙏", raises: false },

  { rule: "ELMO-11", text: "Enough, let's move on", raises: true },
  { rule: "ELMO-11", text: "enough let’s move on please", raises: true },
  { rule: "ELMO-11", text: "ENOUGH! LETS MOVE ON!", raises: true },
  { rule: "ELMO-11", text: "Enough folks, let us move on", raises: true },
  { rule: "ELMO-11", text: "I've had enough, let's move on to the next item", raises: true },
  { rule: "ELMO-11", text: "ELMO: enough, let's move on", raises: true },
  { rule: "ELMO-11", text: "let's move on", raises: false, why: "what a facilitator says" },
  { rule: "ELMO-11", text: "enough", raises: false },
  { rule: "ELMO-11", text: "not enough, let's move on when we have more", raises: false },
  { rule: "ELMO-11", text: "ELMO stands for enough, let's move on", raises: false },
  { rule: "ELMO-11", text: "“Enough, let's move on” is what it means", raises: false },

  { rule: "ELMO-12", text: "This goes round in circles. Elmo!", raises: true },
  { rule: "ELMO-12", text: "elmo! we still have three topics", raises: true },
  { rule: "ELMO-12", text: "elmo\nwe still have three topics", raises: true },
  {
    rule: "ELMO-12",
    text: "Great talk. Enough, let's move on. Coffee?",
    raises: false,
    why: "in the middle",
  },
  { rule: "ELMO-12", text: "Who is your favourite? Elmo!", raises: false, why: "the answer to a question" },
  { rule: "ELMO-12", text: "Shall we go on? ELMO!", raises: true, why: "in capitals" },
  { rule: "ELMO-12", text: "We stayed near St. Elmo", raises: false },

  { rule: "ELMO-13", text: "ELMO, we are over time", raises: true },
  { rule: "ELMO-13", text: "ELMO - we are over time", raises: true },
  { rule: "ELMO-13", text: "this goes nowhere – ELMO", raises: true },
  { rule: "ELMO-13", text: "Elmo, can you share your screen?", raises: false, why: "a person's name" },
  { rule: "ELMO-13", text: "Elmo, Grover and Bert", raises: false },
  { rule: "ELMO-13", text: "BIG BIRD, ELMO, BERT", raises: false },
  { rule: "ELMO-13", text: "ELMO: an acronym", raises: false },
  { rule: "ELMO-13", text: "we have a rule (ELMO) for that", raises: false },

  { rule: "ELMO-14", text: "Elmont", raises: false },
  { rule: "ELMO-14", text: "helmo", raises: false },
  { rule: "ELMO-14", text: "elmos", raises: false },
  { rule: "ELMO-14", text: "Elmo's World", raises: false },
  { rule: "ELMO-14", text: "elmo’s", raises: false },
  { rule: "ELMO-14", text: "elmo-ed", raises: false },
  { rule: "ELMO-14", text: "elmo1", raises: false },
  { rule: "ELMO-14", text: "elmo.com", raises: false },
  { rule: "ELMO-14", text: "tell me later", raises: false },
  { rule: "ELMO-14", text: "Элмо", raises: false, why: "another script" },
  { rule: "ELMO-14", text: "エルモ", raises: false, why: "another script" },

  { rule: "ELMO-15", text: "who wrote the Elmo song?", raises: false },
  { rule: "ELMO-15", text: "we should use ELMO more", raises: false },
  { rule: "ELMO-15", text: "what does ELMO mean?", raises: false },
  { rule: "ELMO-15", text: "What is ELMO?", raises: false },
  { rule: "ELMO-15", text: 'just type "elmo" in the chat', raises: false },
  { rule: "ELMO-15", text: "did anybody raise ELMO?", raises: false },
  { rule: "ELMO-15", text: "my son loves Elmo", raises: false },
  { rule: "ELMO-15", text: "the ELMO button does not work for me", raises: false },
  { rule: "ELMO-15", text: "is this an ELMO?", raises: false, why: "a question about one" },

  { rule: "ELMO-16", text: "> elmo", raises: false, why: "a quoted line" },
  { rule: "ELMO-16", text: "> elmo\nwhat do you mean", raises: false, why: "a quoted line" },
  { rule: "ELMO-16", text: "`elmo`", raises: false, why: "code" },
  { rule: "ELMO-16", text: "https://example.org/elmo", raises: false, why: "a link" },
  { rule: "ELMO-16", text: "elmo https://example.org/dance.gif", raises: true, why: "beside a link" },

  { rule: "ELMO-17", text: "ELMO", edited: true, raises: false, why: "an edit never raises" },

  { rule: "ELMO-18", text: "elmo", toTheBot: true, raises: true },
  { rule: "ELMO-18", text: "can you raise an ELMO for me please", toTheBot: true, raises: true },
  { rule: "ELMO-18", text: "can you raise an ELMO for me please", raises: false, why: "said to people" },
  { rule: "ELMO-18", text: "what is elmo", toTheBot: true, raises: false },
];
