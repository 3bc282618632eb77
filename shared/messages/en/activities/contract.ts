import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { activityWords } from "../common/activity-words.ts";

export const contract = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number, date, list } = locale;

  return {
    heading: "Social contract",
    place: (place: number) => `${number(place)}.`,
    version: (version: number, at: number) => `Version ${number(version)}, adopted on ${date(at)}`,
    from: (bad: string) => `instead of: ${isolated(bad)}`,
    sign: "Sign it",
    signing: "Signing…",
    agreed: "This is how we work together.",
    signed: shared.signed,
    public: "Everybody sees who has signed.",
    askFirst: shared.askToSign,
    askChanged: "The contract has changed since you signed. Please read it and sign again.",
    waiting: "The social contract is waiting for your signature.",
    waitingChanged: "The social contract has changed and is waiting for your signature.",
    read: "Read and sign",
    signedBy: shared.signedBy,
    notCounted: shared.notCounted,
    signers: (names: readonly Named[]) => list(names.map(({ name, isMe }) => (isMe ? "you" : name))),
    who: "Who has signed",
    none: "There is no social contract yet.",
  };
};
