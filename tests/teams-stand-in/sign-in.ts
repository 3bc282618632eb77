import type { Person } from "./model.ts";
import type { Tokens } from "./tokens.ts";

/**
 * What stands between a person and a token: consent that they may give, one that they decline, one that only an
 * administrator may give, an app without a service principal in the tenant, and one whose principal is disabled.
 */
export type SignInObstacle =
  "consentWanted" | "consentDeclined" | "approvalWanted" | "noServicePrincipal" | "appDisabled";

/** What a host answers to `authentication.getAuthToken`. */
export type TokenAnswer = { readonly token: string } | { readonly error: string };

export interface SignIn {
  /** How the host answers a tab that asks for a token. Teams shows the person a question only if it is not to be silent. */
  answer(person: Person, silent: boolean): Promise<TokenAnswer>;
  /** Puts something between a person and their token, or removes it. */
  obstruct(key: string, obstacle: SignInObstacle | null): void;
  /** How often Teams showed a person a question. */
  asked(key: string): number;
}

/**
 * Teams' side of single sign-on, as strict as Teams: without consent a silent request fails with
 * `resourceRequiresConsent`, and one that is not shows Entra's window, whose closing is `CancelledByUser` whatever it said.
 * That the app is missing (AADSTS500011) or disabled (AADSTS500014) is the same `resourceDisabled` to a tab on a phone or
 * an older computer, where Teams maps what Entra said to a word.
 */
export function createSignIn(tokens: Pick<Tokens, "sso">): SignIn {
  const obstacles = new Map<string, SignInObstacle>();
  const questions = new Map<string, number>();
  const ask = (key: string): void => void questions.set(key, (questions.get(key) ?? 0) + 1);

  return {
    async answer(person, silent) {
      const { key } = person;
      if (person.kind === "anonymous") return { error: "Anonymous participants have no token." };
      const obstacle = obstacles.get(key);
      switch (obstacle) {
        case undefined:
          break;
        case "noServicePrincipal":
          return {
            error: "invalid_resource|AADSTS500011: The resource principal was not found in the tenant.",
          };
        case "appDisabled":
          return { error: "resourceDisabled" };
        case "consentWanted":
        case "consentDeclined":
        case "approvalWanted":
          if (silent) return { error: "resourceRequiresConsent" };
          ask(key);
          if (obstacle !== "consentWanted") return { error: "CancelledByUser" };
          // They agree, and are never asked again.
          obstacles.delete(key);
      }
      return { token: await tokens.sso(person) };
    },
    obstruct(key, obstacle) {
      if (obstacle === null) obstacles.delete(key);
      else obstacles.set(key, obstacle);
    },
    asked: (key) => questions.get(key) ?? 0,
  };
}
