import { catalogue } from "./catalogue.ts";
import type { signInTexts } from "./en/sign-in/texts.ts";

export type SignInTexts = ReturnType<typeof signInTexts>;

export const loadSignInTexts = catalogue<SignInTexts>({
  en: async () => (await import("./en/sign-in/texts.ts")).signInTexts,
});
