import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { words } from "../common/words.ts";

export const contract = (locale: Locale) => {
  const { count } = words(locale);
  const { number, date, list } = locale;

  return {
    heading: "Social contract",
    version: (version: number, at: number) => `Version ${number(version)}, adopted on ${date(at)}`,
    from: (bad: string) => `instead of: ${isolated(bad)}`,
    sign: "Sign it",
    signing: "Signing…",
    agreed: "This is how we work together.",
    signed: "You have signed it.",
    public: "Everybody sees who has signed.",
    askFirst: "Read it through. If you want to live by it, sign.",
    askChanged: "The contract has changed since. Read it through, and sign it again.",
    waiting: "The social contract waits for your signature.",
    waitingChanged: "The social contract has changed and waits for your signature.",
    read: "Read and sign",
    signedBy: (signed: number, of: number | null) =>
      of === null ? count(signed, "signature") : `${number(signed)} of ${number(of)} have signed`,
    signers: (names: readonly Named[]) => list(names.map(({ name, isMe }) => (isMe ? "you" : name))),
    who: "Who has signed",
    none: "There is no social contract yet.",
  };
};
