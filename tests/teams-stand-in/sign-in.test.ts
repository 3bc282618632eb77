import { expect, test } from "vitest";
import { castPeople, defaultCast } from "./cast.ts";
import { createSignIn } from "./sign-in.ts";

const people = castPeople(defaultCast, "tenant", "bot");
const person = (key: string) => {
  const found = people.find((each) => each.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};
const signIn = () => createSignIn({ sso: async ({ key }) => `token of ${key}` });

test("a person without an obstacle gets a token, and is asked nothing", async () => {
  const teams = signIn();
  expect(await teams.answer(person("tom"), false)).toEqual({ token: "token of tom" });
  expect(teams.asked("tom")).toBe(0);
});

test("consent is asked for only where Teams may ask, and once", async () => {
  const teams = signIn();
  teams.obstruct("tom", "consentWanted");
  expect(await teams.answer(person("tom"), true)).toEqual({ error: "resourceRequiresConsent" });
  expect(teams.asked("tom")).toBe(0);
  expect(await teams.answer(person("tom"), false)).toEqual({ token: "token of tom" });
  expect(await teams.answer(person("tom"), true)).toEqual({ token: "token of tom" });
  expect(teams.asked("tom")).toBe(1);
});

test.each([
  ["consentDeclined", "CancelledByUser"],
  ["approvalWanted", "CancelledByUser"],
  ["appDisabled", "resourceDisabled"],
] as const)("%s stays in the way until it is removed", async (obstacle, error) => {
  const teams = signIn();
  teams.obstruct("tom", obstacle);
  for (let times = 0; times < 2; times += 1)
    expect(await teams.answer(person("tom"), false)).toEqual({ error });
  teams.obstruct("tom", null);
  expect(await teams.answer(person("tom"), false)).toEqual({ token: "token of tom" });
});

test("Entra's words reach the tab where the app has no service principal, and an anonymous participant has no token", async () => {
  const teams = signIn();
  teams.obstruct("tom", "noServicePrincipal");
  expect(JSON.stringify(await teams.answer(person("tom"), true))).toContain("AADSTS500011");
  expect(JSON.stringify(await teams.answer(person("noor"), false))).toContain("Anonymous");
});
