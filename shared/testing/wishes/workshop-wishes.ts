import { text, stepIn, principleIn, type Maker } from "./targets.ts";

/** What people ask of the workshop and the contract. */
export const WORKSHOP_WISHES: readonly Maker[] = [
  () => ({ type: "abandonWorkshop", from: "bad" }),
  ...Array.from({ length: 3 }, (): Maker => () => ({ type: "adoptContract", elmo: null })),
  (_, [a]) => ({
    type: "startWorkshop",
    mode: a % 2 === 0 ? "live" : "chat",
    minutes: { bad: 5, good: 5, vote: 5 },
    vote: { budget: a % 3 === 0 ? null : 3, cap: 1, secrecy: "hidden" },
  }),
  (guild) => ({ type: "nextStep", from: stepIn(guild) }),
  (guild) => ({ type: "nextStep", from: stepIn(guild) }),
  ...Array.from({ length: 3 }, (): Maker => (guild) => ({ type: "nextStep", from: stepIn(guild) })),
  ...Array.from({ length: 2 }, (): Maker => (_, [a]) => ({ type: "addPrinciple", text: text(a) })),
  (guild) => {
    const { workshop } = guild.state;
    const stepEndsAt = workshop === null || workshop.step === "adopting" ? 0 : workshop.stepEndsAt;
    return { type: "nextStepWhenDue", step: stepIn(guild), stepEndsAt };
  },
  (guild, [a]) => ({ type: "extendStep", step: stepIn(guild), minutes: a % 9 }),
  (_, [a]) => ({
    type: "draftPrinciples",
    by: a % 2 === 0 ? { kind: "top", count: a } : { kind: "atLeast", votes: 1 },
  }),
  (_, [a]) => ({ type: "addPrinciple", text: text(a) }),
  (guild, [a, b]) => ({ type: "editPrinciple", principle: principleIn(guild, a), text: text(b) }),
  (guild, [a, b]) => ({ type: "movePrinciple", principle: principleIn(guild, a), to: b }),
  (_, [a]) => ({ type: "adoptContract", elmo: a % 2 === 0 ? null : { elmoShare: 0.5, elmoAtLeast: 2 } }),
  (guild, [a]) => ({ type: "signContract", version: guild.state.contracts.length - (a % 2) }),
];
