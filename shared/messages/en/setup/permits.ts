import type { Permit } from "../../../domain/permits.ts";

/** What Teams lets Guildhall do in this chat, on the page *Settings*. */
export const permits = () => ({
  heading: "What Teams lets Guildhall do here",
  asking: "Asking Teams…",
  failed: "Teams could not be asked.",
  all: "Everything that it needs.",
  words: {
    yes: "Guildhall hears ELMO and other words in the chat.",
    no: "Words in the chat are off: Guildhall hears only what mentions it. Write @Guildhall elmo, or use the button.",
    unknown:
      "Guildhall has not yet heard a word in this chat that does not mention it. If it doesn’t hear you, write @Guildhall elmo, or use the button.",
  } satisfies Record<Permit, string>,
  meeting: {
    yes: "It is told when the meeting begins and ends.",
    no: "Meeting events are off: Guildhall is not told when the meeting begins or ends. Sessions end when somebody ends them, or some time after everybody has closed Guildhall.",
    unknown: "Teams does not tell at the moment whether Guildhall may know when the meeting begins and ends.",
  } satisfies Record<Permit, string>,
  participants: {
    yes: "It may ask who is in the meeting, and who organises it.",
    no: "Participants’ data is off: whoever has Guildhall open counts as present, and the meeting’s organiser in Teams has no special rights here. The community’s own organisers keep theirs.",
    unknown: "Teams does not tell at the moment whether Guildhall may know who is in the meeting.",
  } satisfies Record<Permit, string>,
  remedy:
    "Your organisation may allow no app to read this, or the app was added without it. An administrator can change that; then remove Guildhall from the chat and add it again. Nothing is lost.",
});
