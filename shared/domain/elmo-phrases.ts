/**
 * How people say ELMO in a sentence (SPEC ELMO-20 to ELMO-23). Each pattern is of a whole clause, in lower case and without
 * its padding, so that talk about ELMO, which says something besides, matches none of them.
 */

/** Words that change nothing, wherever they are. */
const PADDING = new Set(
  `please pls plz kindly sorry apologies folks everyone everybody team people friends guys y'all all just now here again
  ok okay um uh hmm ahem really already maybe perhaps too also then yes yeah yep well honestly seriously right quickly
  definitely actually officially hereby formally gently simply finally and but so or 1`.split(/\s+/),
);

const oneOf = (...ways: readonly string[]): string => `(?:${ways.join("|")})`;
const maybe = (...ways: readonly string[]): string => `(?:${ways.join("|")})?`;
/** Each part is followed by a space; so is the whole clause. */
const word = (...ways: readonly string[]): string => `${oneOf(...ways)} `;
const perhaps = (...ways: readonly string[]): string => maybe(word(...ways));

const POLITE = [
  "sorry (?:to|for) (?:interrupt(?:ing)?|butt(?:ing)? in|cut(?:ting)? (?:in|this short|you off|you short)|be rude|(?:be|being) that person)",
  "(?:not|don't mean|don't want|hate) to (?:be rude|interrupt|be that person)",
  "with (?:all )?(?:due )?respect",
  "no offen[cs]e",
  "if (?:i|we) may",
  "if (?:that's|it's|that is|it is) (?:ok|okay|alright|fine)(?: with (?:you|everyone|everybody|people))?",
  "if (?:you|nobody|no one) (?:don't )?minds?",
  "in the interests? of time",
  "for the sake of time",
  "i (?:think|guess|feel|believe|reckon|suppose)(?: that)?",
  "(?:i'm|i am) (?:afraid|sorry)(?: that| but)?",
  "to be honest",
  "at this point",
  "(?:from|for) (?:me|us|my side|my end|over here)",
];
const POLITENESS = new RegExp(`\\b${oneOf(...POLITE)}\\b`, "gu");

const MATTER = oneOf(
  "topics?",
  "discussion",
  "items?",
  "points?",
  "conversation",
  "subject",
  "debate",
  "thread",
  "thing",
  "question",
  "agenda item",
  "issue",
  "argument",
  "tangent",
  "rabbit hole",
  "part",
  "bit",
  "one",
  "story",
  "talk",
  "chat",
);
const THIS = oneOf(`(?:this|that|the|our)(?: whole| entire| current| last)? ${MATTER}`, "this", "that", "it");
const ON_THIS = maybe(`(?:on|for|to|about|with|regarding) ${THIS} `);
const ELMO = "elmo ";
const ELMOING = word("elmo'?ing", "elmo ing");
const ELMOED = word("elmo'?e?d", "elmo ed", "elmo");
const AN = perhaps("an?", "my", "the", "that", "another", "one", "our", "one more", "some");
const SIZE = perhaps(
  "big",
  "huge",
  "loud",
  "polite",
  "gentle",
  "quick",
  "friendly",
  "humble",
  "official",
  "massive",
  "shy",
  "little",
  "hard",
);
const KIND = perhaps(
  "cards?",
  "flag",
  "votes?",
  "sign",
  "moment",
  "time",
  "call",
  "button",
  "bell",
  "coming",
  "coming on",
);

/** Says that one is about to do it: no report of what somebody did, and no request to somebody else. */
const I_WILL = oneOf(
  "i",
  "we",
  "i'd",
  "i'll",
  "i will",
  "i would",
  "i'm",
  "i am",
  "we're",
  "we are",
  "let's",
  "lets",
  "let us",
  "let me",
  "(?:can|could|may|might|shall|should|must) (?:i|we)",
  "(?:i|we) (?:should|must|need to|have to|ought to|want to|wanna|gotta|got to|will|would say|say|vote|move|propose|suggest|say)(?: to| we| that we)?(?: should)?",
  "we (?:could|can)(?: probably)?",
  "mind if (?:i|we)",
  "(?:i'm )?gonna have to",
  "(?:i'm |we're )?going to have to",
  "(?:i|we)(?:'ll| will) have to",
  "we'd better",
  "we better",
  "i'd (?:say|suggest|propose|vote)(?: we| to)?(?: should)?",
  "(?:i'm|we're|i am|we are) (?:going to|gonna|about to|ready to|tempted to|inclined to|happy to|voting to)",
  "gonna",
  "going to",
  "(?:it's |it is )?(?:high )?time (?:to|we|for us to)",
  "why don't we",
  "how about (?:we|i)",
  "what if we",
  "do we want to",
  "ready to",
  "have to",
  "need to",
  "got to",
  "gotta",
  "want to",
  "permission to",
  "voting to",
  "vote to",
  "i've got to",
  "i have got to",
  "(?:i|we)(?:'d| would) (?:like|love|rather|prefer)(?: to)?",
);
const CALL = word(
  "call",
  "raise",
  "throw",
  "say",
  "vote(?: for)?",
  "declare",
  "invoke",
  "pull",
  "press",
  "hit",
  "push",
  "play",
  "drop",
  "cast",
  "request",
  "shout",
  "cry",
  "propose",
  "suggest",
  "go for",
  "go with",
  "ask for",
  "second",
  "sound",
  "claim",
  "plead",
  "trigger",
);
/** These are said of anything, a colleague called Elmo too: only with "an" or "my" in front of the word they mean a call. */
const TAKE = word(
  "use",
  "put",
  "hold",
  "wave",
  "issue",
  "give",
  "make",
  "submit",
  "send",
  "add",
  "bring",
  "whip",
  "ring",
  "try",
  "do",
  "need",
  "want",
  "get",
  "have",
  "support",
  "back",
  "register",
  "lodge",
  "feel",
  "sense",
);
const MY = word("an", "my", "another", "one", "one more", "the");
const CALLING = word(
  "calling",
  "raising",
  "throwing",
  "saying",
  "voting(?: for)?",
  "declaring",
  "invoking",
  "pulling",
  "pressing",
  "hitting",
  "pushing",
  "playing",
  "dropping",
  "casting",
  "requesting",
  "using",
  "putting",
  "holding",
  "waving",
  "shouting",
  "proposing",
  "suggesting",
  "going for",
  "going with",
  "asking for",
  "seconding",
  "sounding",
  "claiming",
  "giving",
  "sending",
  "adding",
  "feeling",
  "sensing",
  "for",
  "in favou?r of",
  "all for",
  "with",
  "up for",
  "supporting",
  "backing",
  "ready for",
  "invoke",
  "call",
  "raise",
  "vote(?: for)?",
  "second",
  "request",
);
const PARTICLE = perhaps("in", "up", "out", "down", "for");

const clause = (...parts: readonly string[]): string => parts.join("");

const VERB = [
  clause(word(I_WILL), ELMO, maybe(`${THIS} `)),
  clause(perhaps("someone", "somebody"), ELMO, `${THIS} `),
  clause(perhaps("i'm", "we're", "i am", "we are", "start"), ELMOING, maybe(`${THIS} `)),
  clause(
    word("consider", "let's get", "can we get", "could we get", "i want", "let's have"),
    `${THIS} `,
    ELMOED,
  ),
];

const CALLED = [
  clause(word(I_WILL), CALL, PARTICLE, AN, SIZE, ELMO, KIND, PARTICLE, ON_THIS),
  clause(word(I_WILL), TAKE, PARTICLE, MY, SIZE, ELMO, KIND, PARTICLE, ON_THIS),
  clause(perhaps("i'm", "we're", "i am", "we are"), CALLING, PARTICLE, AN, SIZE, ELMO, KIND, ON_THIS),
  clause(perhaps(I_WILL), word("give", "giving", "award", "awarding"), `${THIS} `, AN, SIZE, ELMO, KIND),
  clause(
    word("this", "that", "it"),
    word("deserves", "needs", "calls for", "gets", "feels like", "sounds like", "looks like", "smells like"),
    AN,
    SIZE,
    ELMO,
    KIND,
    perhaps("to me"),
  ),
  clause(
    perhaps("i'd say", "i would say", "i say"),
    word("that's", "that is", "this is", "it's", "it is", "this has to be", "this must be"),
    word("an?", "my", "another", "one more"),
    SIZE,
    ELMO,
    KIND,
    ON_THIS,
  ),
  clause(
    word(
      "(?:consider|take|count|treat) (?:this|that|it|me)(?: as| in(?: for)?| for| down for)?",
      "put me down for",
      "mark me down for",
      "put me in for",
      "sign me up for",
    ),
    AN,
    SIZE,
    ELMO,
    KIND,
    ON_THIS,
  ),
  clause(
    "my ",
    word("vote", "call", "suggestion", "answer", "view", "input"),
    perhaps("is", "goes to", "goes for", "would be", "is for", "for"),
    AN,
    ELMO,
  ),
  clause(
    word("here's", "here is", "here comes", "there's", "have", "take", "you have", "you've got", "you get"),
    word("an?", "my", "another", "one more", "one"),
    SIZE,
    ELMO,
    KIND,
    ON_THIS,
  ),
  clause(
    perhaps("it's", "it is", "i'm"),
    perhaps("an?", "another", "one", "my", "high"),
    word(
      "time",
      "moment",
      "ready",
      "up",
      "vote",
      "plus one",
      "hand",
      "call",
      "thumbs up",
      "plea",
      "request",
      "point",
    ),
    word("for", "to"),
    AN,
    ELMO,
    KIND,
    ON_THIS,
  ),
  clause(
    AN,
    SIZE,
    ELMO,
    perhaps(
      "vote",
      "call",
      "alert",
      "moment",
      "time",
      "o'clock",
      "request",
      "card",
      "flag",
      "warning",
      "hand",
    ),
    ON_THIS,
  ),
  clause(
    ELMO,
    word(
      "requested",
      "called",
      "gets my vote",
      "has my vote",
      "is my vote",
      "it is",
      "is in order",
      "has come",
      "would be good",
      "would be great",
      "would be nice",
      "seconded",
      "thirded",
    ),
  ),
  clause(
    word(
      "(?:i|i'll|i'd|i can|i will) second",
      "seconding",
      "second",
      "i agree with",
      "agree with",
      "agreed on",
    ),
    AN,
    ELMO,
  ),
];

const NEXT = oneOf(
  `(?:the |our )?next (?:agenda )?(?:${MATTER}|presenter|speaker|section)`,
  `(?:the |our )?next up`,
  "(?:the|our) agenda",
  "(?:the|our) (?:actual|main|original|real|other|planned) (?:agenda|topics?|items?|points?)",
  "what's next",
  "what is next",
);
const LATER = oneOf(
  "offline",
  "off line",
  "elsewhere",
  "outside",
  "aside",
  "separately",
  "async",
  "later",
  "afterwards",
  "another time",
  "next time",
  "for later",
  "for today",
  "for next time",
  "some other time",
  "another day",
  "to another day",
  "(?:in|to|into|on|onto) (?:the |a |our )?(?:chat|parking lot|car park|backlog|board|slack|teams|channel|thread|one to one|separate meeting|separate call|follow up|hallway|corridor|next meeting|next session)",
  "after (?:the |this )?(?:meeting|session|call)",
  "after",
  "over email",
  "by email",
);
const DO = oneOf(
  `(?:move|moving|go|going|get|getting|keep moving|carry|carrying|push|press|jump|skip|skipping|switch|switching|head|proceed|continue|come|return|stick|turn|change|cut)(?: on| along| forward| ahead| over| back| straight)?(?: (?:to|with) ${NEXT})?`,
  `(?:wrap|wrapping|finish|stop|end|close|drop|leave|skip|park|parking|shelve|table|pause|cut|kill|call|postpone|defer|bin)(?: ${THIS})?(?: up| there| off| short| behind| a day)?(?: ${LATER})?`,
  `(?:take|taking|bring|put|putting|push|move|discuss|continue|continuing|finish|talk|leave|keep|do|pick|carry)(?: ${THIS}| about ${THIS}| on ${THIS})?(?: up| on)? ${LATER}`,
  `(?:keep|keep on) (?:going|moving)(?: (?:to|with) ${NEXT})?`,
  "(?:change|changing|switch|drop) (?:the )?(?:subject|topic)s?",
  "take a break",
  "break time",
  "stop talking(?: about (?:this|that|it))?",
);
const INSTEAD = [
  clause(
    perhaps(I_WILL, "to", "can we please", "i suggest", "suggest we"),
    `${DO} `,
    perhaps("for (?:now|today)", "instead", "soon", "(?:to|with) the agenda", "together"),
  ),
  clause(perhaps("on", "onto", "on to", "over to", "back to", "to", "straight to", "time for"), `${NEXT} `),
  clause(
    word(
      "next",
      "next one",
      "onwards?",
      "offline",
      "parking lot",
      "to the parking lot",
      "next up",
      "moving right along",
      "time's up",
      "back on (?:track|topic)",
      "on we go",
    ),
  ),
];
const ENOUGH = [
  clause(
    perhaps(
      "i've had",
      "we've had",
      "i have had",
      "we have had",
      "had",
      "that's",
      "that is",
      "this is",
      "it's",
    ),
    perhaps("more than", "quite"),
    "enough ",
    perhaps(
      "said",
      "talk",
      "talking",
      "discussion",
      "is enough",
      "of this",
      "of that",
      "of it",
      `(?:of|on|about|with) ${THIS}`,
      "for (?:now|today|me)",
    ),
  ),
];

const whole = (...ways: readonly string[]): RegExp => new RegExp(`^${oneOf(...ways)}$`, "u");
const REQUEST = whole(...VERB, ...CALLED);
const BARE = /^(?:elmo )+$/u;
const IN_FRONT = whole(
  `${oneOf("elmo ")}${perhaps("time", "from me", "call", "vote")}${oneOf(...INSTEAD, ...ENOUGH, clause(ENOUGH[0] ?? "", INSTEAD[0] ?? ""))}`,
);
const FOLLOWS = whole(...INSTEAD, ...ENOUGH);

/** What makes a sentence one about ELMO: a condition, a report, a question what it is, a denial. */
const TALK =
  /\b(?:if|when|whenever|unless|until|once|why|how|who|what|which|where|said|says|say|asked|told|means?|meant|called|raised|used|remember|yesterday|tomorrow|last (?:time|week|month|session)|next (?:week|month)|usually|sometimes|always|never|not|no|don't|doesn't|didn't|won't|can't|isn't|nobody|rules?|word|acronym|stands|button|works?|example|imagine|suppose|instead of|rather than|would have|should have|could have)\b/u;

const CLAUSES = /[,;:…]|\.{2,}|\s[-–—]+\s|[–—]|(?<=\s)(?:but|so|because|cause|cos|since|and)(?=\s)/iu;
const TOKENS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'[\p{L}\p{M}]+)*/gu;

function bared(text: string): string {
  const said = (
    text
      .toLowerCase()
      .replaceAll("=", " is ")
      .replace(/\be+l+m+o+\b/gu, "elmo")
      .match(TOKENS) ?? []
  ).join(" ");
  const kept = said
    .replace(POLITENESS, " ")
    .split(" ")
    .filter((each) => each !== "" && !PADDING.has(each));
  return kept
    .map((each) => `${each} `)
    .join("")
    .replace(/^(?:elmo )+(?=elmo )/u, "");
}

const isPolite = (sentence: string): boolean =>
  sentence.toLowerCase().replace(POLITENESS, "") !== sentence.toLowerCase();

/** Whether a sentence asks for ELMO in a clause of its own, or says what should be done instead right behind the word. */
export function asksForElmo(sentence: string): boolean {
  const everything = bared(sentence);
  if (!everything.includes("elmo") || (BARE.test(everything) && !isPolite(sentence))) return false;
  if (BARE.test(everything)) return true;
  if (REQUEST.test(everything) || IN_FRONT.test(everything)) return true;
  const clauses = sentence
    .split(CLAUSES)
    .map(bared)
    .filter((each) => each !== "");
  const [first = "", second = ""] = clauses;
  if (BARE.test(first) && FOLLOWS.test(second)) return true;
  const last = clauses.at(-1) ?? "";
  const asks = (each: string): boolean => (REQUEST.test(each) && !BARE.test(each)) || IN_FRONT.test(each);
  if (asks(first)) return !TALK.test(clauses.slice(1).join(""));
  return asks(last) && !TALK.test(clauses.slice(0, -1).join(""));
}
