import type { SignInTexts } from "@guildhall/shared/messages/sign-in";

export type SignInProblem = Exclude<keyof SignInTexts, "forAdministrator">;

/**
 * Entra's codes say more than what Teams makes of them, and come first. Teams passes some on in its reason, and replaces
 * others by words of its own: `resourceDisabled` stands for AADSTS500011 and AADSTS500014 alike.
 */
const CODES: readonly (readonly [SignInProblem, RegExp])[] = [
  ["consentRefused", /AADSTS65004\b/],
  ["approvalNeeded", /AADSTS9009[0-5]\d?\b/],
  ["consentNeeded", /AADSTS6500[15]\b/],
  ["appOff", /AADSTS(500014|7000112)\b/],
  ["appMissing", /AADSTS(500011|650052|650057|700016)\b/],
  ["notAssigned", /AADSTS50105\b/],
  ["otherOrganisation", /AADSTS(50020|90072|50034)\b/],
  ["policy", /AADSTS(5300\d|50076|50079|50158|530\d{3})\b/],
  ["signInAgain", /AADSTS(50173|700082|70043|50078)\b/],
];

const WORDS: readonly (readonly [SignInProblem, RegExp])[] = [
  ["consentRefused", /cancell?ed|access_denied/i],
  ["consentNeeded", /requires?_?consent|consent_?required/i],
  ["appOff", /service principal.*disabled/i],
  ["appUnavailable", /resourceDisabled/i],
  ["appMissing", /invalid_resource/i],
  ["policy", /requiresMfa|interaction_?required/i],
  ["signInAgain", /tokenRevoked|renewalTimeout|login_?required/i],
  ["windowBlocked", /FailedToOpenWindow|popup_window_error/i],
  ["otherAddress", /iframe origin do not match|resource not defined in manifest/i],
];

/** What is wrong, by the reason with which teams-js refuses a token. */
export const signInProblem = (reason: string): SignInProblem =>
  [...CODES, ...WORDS].find(([, pattern]) => pattern.test(reason))?.[0] ?? "unknown";

/** What an administrator can look up: Entra's code, or the one word that Teams has for it. */
export const codeIn = (reason: string): string | null =>
  /AADSTS\d+/.exec(reason)?.[0] ?? /^[A-Za-z_]{6,40}$/.exec(reason.trim())?.[0] ?? null;
