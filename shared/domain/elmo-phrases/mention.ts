/** What a sentence says of ELMO, or of somebody called Elmo, as it is written: with its signs and capitals. */

/** "What, an ELMO already?" */
const SURPRISED =
  /^\W*(?:what|really|seriously|wait|huh|oh)\s*[,!?…][^?]*\?|^(?!.*\b(?:can|could|let'?s|shall|please|pls)\b).*\b(?:already|really|seriously|elmo next)\s*\?/isu;
/** "Elmo and I will take this offline." */
const WITH_OTHERS = /\belmo (?:and|&|or) (?:i|me|you|we|friends|all|everyone|\p{L}+ and i)\b/iu;
/** "ELMO:", in front of what is quoted */
const INTRODUCES = /(?<!:)\belmo\s*:\s*$/iu;
/** "ELMO, which stands for …" */
const TELLS_OF_IT =
  /\belmo\s*[,(–—-]\s*(?:which\s+(?:is|was|stands|means|we|i|has|says)|short for|an? (?:acronym|technique|rule|signal|method)|the (?:acronym|technique|rule|method|puppet|muppet))\b|\belmo\W+enough\W+let'?s move on\W*[)–—-]\s*\p{L}/iu;
/** "elmo? nah" */
const DENIED =
  /^.*\bmeans?\b.*$|^\W*(?:what|who|why|huh|lol|haha|wtf)\W*$|^\W*(?:is (?:that|this|it) (?:an?|the|new|some)|what(?:'s| is) (?:that|this|the)(?! next)|never heard|no|nah|nope|not|never|don't|please (?:no|don't)|i (?:don't|disagree)|rather not|too (?:early|soon))\b/iu;
/** "my elmo is already in", "there's one elmo already" */
const COUNTED = /\belmo(?:'s| is) already\b|\b(?:one|there's|there is)\b.*\belmo already\b/iu;
/** "elmo, timer and parking lot are …" */
const LISTED =
  /\belmo,\s*(?:the\s+)?(?:timer|timebox\w*|parking lot)(?:\s(?:and|or|&)\s.*\b(?:is|are|was|were)\b|\s*,(?!\s*(?:please|pls|thanks|next)))/iu;
/** "I ❤️ elmo" */
const LOVES = /\bi\s*(?:❤|♥|💕|💛|😍)\W*elmo/iu;
/** "elmo or no elmo" */
const OR_NOT = /\belmo\s+or\s+(?:not?|don't)\b/iu;
/** "Should we elmo this?": whether, and no request */
const ASKS_WHETHER =
  /(?:^|[^\p{L}'])(?:(?:should|must|do|did|are|were|have)\s+(?:we|i)(?!\s+(?:ok|okay|good|fine|happy|alright)\s)|(?:is|was)\s+it\s+time)(?:\s+[\p{L}']+){0,4}\s+elmo/iu;
/** "I would call ELMO, but it is interesting." */
const UNREAL =
  /^\W*then (?:we|i)(?:'d| would)\b|\bi(?:'d| would| could| should| might)\b.*\belmo\b.*\bbut\b/isu;
/** "ELMO? What's that?" */
const ASKS_WHAT =
  /(?:^|\belmo\b)\W*(?:what|who)(?:'s| is| does| was)? (?:that|this|it|elmo|he|she)\b\W*(?:(?:mean|stand|again|for|supposed)\b.*)?$/isu;
/** "sorry, Elmo" */
const SPOKEN_TO = /^\W*(?:[Ss]orry|[Pp]lease|[Ii]t's(?: me)?)\W+Elmo\b(?! (?:this|that|it|the)\b)/u;
/** "Elmo, please …", "Elmo: I …", "Elmo 😍" */
const NAMED =
  /\bElmo(?:\W+(?:please|pls|kindly)\W+(?=\p{L})(?!let|can we|could we|next|enough|moving|move on|[Ii] think|we|it|this|that|there|time)|\s*\(\p{L}+\)|:\s+I\b|\W+sorry (?:for|to)\b|,?\s+[Ii] agree\b|\W*(?:😍|🥰|😘|❤|💕|🎂|🎉|👋))/u;
/** "If it were up to me, ELMO" */
const CONDITION =
  /^\W*(?:if|unless|once|when|should (?:it|this|any\w+|some\w+|we|i)(?=[^?]*,))\b(?!\s+(?:i may|that's|it's|nobody|no one|you don't))/isu;
const YOU = /\b(?:you|your|you're|you've)\b/iu;
const GREETS =
  /^\W*(?:(?:good|nice|great|lovely) to|long time no|how(?:'s| are| is)|welcome|happy|thanks?)\b/iu;
const A_PERSON = /(?:^|[^\p{L}])(?:he|she|him|his)(?:'\p{L}+)?[^\p{L}']/iu;

/** "Should we elmo this?" */
export const asksWhether = (sentence: string): boolean => ASKS_WHETHER.test(sentence);

/** Whether a sentence does not ask for ELMO, although the word may stand apart in it. */
export const isMention = (sentence: string, behind: string): boolean =>
  [
    SURPRISED,
    LISTED,
    COUNTED,
    LOVES,
    TELLS_OF_IT,
    OR_NOT,
    INTRODUCES,
    WITH_OTHERS,
    UNREAL,
    ASKS_WHAT,
    CONDITION,
    NAMED,
    SPOKEN_TO,
  ].some((talk) => talk.test(sentence)) ||
  ASKS_WHAT.test(behind) ||
  (sentence.trimEnd().endsWith("?") && DENIED.test(behind));

/** Whether the sentence behind goes on about a person: "Can we call Elmo? He knows." */
export const goesOnAboutAPerson = (behind: string): boolean => A_PERSON.test(behind);

/** Whether the word between these is a name: "Who is your favourite? Elmo!", "Elmo? Are you there?" */
export const isOfElmo = (before: string, behind: string): boolean =>
  before.trimEnd().endsWith("?") || YOU.test(behind) || A_PERSON.test(behind) || GREETS.test(behind);
