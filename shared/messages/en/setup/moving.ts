import type { Locale } from "../../locale.ts";

/** A community that moves from one chat to another. */
export const moving = ({ count, time }: Locale) => ({
  heading: "Move to another chat",
  intro:
    "When a series of meetings is made anew it has a new chat. The community can move there with everything it has: contract, topics, sessions, rota, actions and calendars.",
  organisers: "Organisers can do that here.",
  one: "Two communities can’t share one chat. To bring another one here, first move this one to another chat.",
  offer: "Get a code",
  anew: "Get a new code",
  code: "Code for the move",
  until: (at: number) => `Works once, for you alone, until ${time(at)}.`,
  how: "Now add Guildhall to the new chat and open its tab there. Choose “Move a community here”, and paste the code.",
  failed: "That didn’t work. Nothing was changed; please try again.",
  here: {
    open: "Move a community here",
    body: "A community that lives in another chat can come here with everything it has. Its organiser gets a code there, on Settings in the Guildhall tab.",
    code: "Code",
    hint: "From Settings, in the chat where the community is now.",
    move: "Move it here",
    busy: "Moving…",
    missing: (name: string, people: number): string =>
      count(people, {
        one: `member of ${name} is not in this chat. Add them first; otherwise they leave the community and its rota, until they are added and join the rota again.`,
        other: `members of ${name} are not in this chat. Add them first; otherwise they leave the community and its rota, until they are added and join the rota again.`,
      }),
    anyway: "Move without them",
    wait: "Not yet",
  },
});
