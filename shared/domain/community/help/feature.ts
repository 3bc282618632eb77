import type { Decision } from "../../kernel/decider.ts";
import type { Feature, GivenByMember } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine, sameText } from "../../kernel/text.ts";
import type { ChangeHelp, HelpPart, HelpSaid, HelpState, HelpUses } from "./part.ts";

/** What members can help with, so that whoever looks for it finds them. It is theirs: nobody else says it for them. */
export const help: Feature<HelpPart, HelpUses> = {
  uses: { membership: true },
  initial: { helpers: [] },
  fold: 1,
  commands: { changeHelp },
  systemCommands: {},
  events: {
    HelpSaid: {
      version: 1,
      evolve: (state, { member, texts }) => ({
        helpers: [...without(state, member).helpers, ...(texts.length === 0 ? [] : [{ member, texts }])],
      }),
    },
  },
  follows: {
    /** Nothing is kept about somebody who has left (SPEC HELP-3). */
    MemberLeft: { evolve: (state, { member }) => without(state, member) },
  },
  offers: () => ({}),
  view: ({ helpers }) => ({ helpers }),
  mine: () => ({}),
};

const without = ({ helpers }: HelpState, member: MemberRef): HelpState => ({
  helpers: helpers.filter((each) => each.member !== member),
});

function changeHelp(
  { was, text: typed }: ChangeHelp,
  { helpers }: HelpState,
  { actor: { ref: member } }: GivenByMember<HelpUses>,
): Decision<HelpSaid> {
  const said = helpers.find((each) => each.member === member)?.texts ?? [];
  if (typed === null) {
    const texts = said.filter((text) => text !== was);
    return ok(texts.length === said.length ? [] : [{ type: "HelpSaid", member, texts }]);
  }
  const parsed = parseLine(typed, "help", LIMITS.help);
  if (!parsed.ok) return parsed;
  const text = parsed.value;
  if (said.some((each) => each !== was && sameText(each, text))) return ok([]);
  const place = was === null ? -1 : said.indexOf(was);
  if (place >= 0) {
    if (said[place] === text) return ok([]);
    return ok([{ type: "HelpSaid", member, texts: said.with(place, text) }]);
  }
  if (said.length >= LIMITS.helps) return refuse({ code: "full", most: LIMITS.helps });
  return ok([{ type: "HelpSaid", member, texts: [...said, text] }]);
}
