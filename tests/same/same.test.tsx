import { beforeAll, expect, test, vi } from "vitest";
import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import type { Me } from "@guildhall/shared/reading/reader";
import { ANA, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { COUNTS, settled as founded } from "@guildhall/shared/testing/reading";
import { Wording } from "@guildhall/shared/testing/wording";
import { activityParts } from "../../tab/pages/panel/behind-a-tap/panel-parts.ts";
import { badList } from "../../tab/testing/activities.ts";
import { priya } from "../../tab/testing/guild.ts";
import { panelOf, untilShown } from "../../tab/testing/panel-of.tsx";
import { ownPage } from "../../tab/testing/show.tsx";
import { community, communityTurns } from "../property/domain/community-walk.ts";
import { PEOPLE } from "../property/domain/turns.ts";
import { RUNS, walkMany } from "../property/domain/walk.ts";
import { type Random, seeded } from "../support/random.ts";
import { betweenSessions, KIM } from "./between-sessions.ts";
import { differences, SURFACES } from "./claims.ts";
import { claimsOn } from "./draw.tsx";
import { UNSAID } from "./unsaid.ts";

// Random histories of a community. States of each are drawn for one member in the panel, in the details tab and on the
// cards in the chat, and what these say is compared. `npm test` takes 10 histories and draws every fourth state of each;
// `SAME_RUNS=300 npx vitest run --project tab tests/same` takes as many histories as it says. `SAME_EVERY=1` draws every
// state, `PROPERTY_SEED` takes other histories.

const runs = { ...RUNS, numRuns: Number(process.env["SAME_RUNS"] ?? 10) };

/** A state is drawn after so many changes. */
const EVERY = Number(process.env["SAME_EVERY"] ?? 4);
/** How many changes are told of a history that shows a difference. */
const LAST = 20;
vi.setConfig({ testTimeout: 60_000 + (runs.numRuns * 80_000) / EVERY, hookTimeout: 60_000 });

ownPage();
beforeAll(async () => {
  await activityParts();
});

/** Draws everything once that loads after the first paint. */
async function drawOnce(): Promise<void> {
  await panelOf(badList(1), priya);
  const { state, at } = betweenSessions();
  claimsOn({ state, me: { ref: PRIYA, meetingOrganiser: false }, at, counts: COUNTS });
  await untilShown(() => undefined);
}

/** Members by what they are, one of whom looks: not everybody, since drawing takes time. */
function viewerOf(state: FoundedCommunity, random: Random): Me | null {
  const here = PEOPLE.filter((ref) => !hasLeft(state, ref));
  const { organisers, running, polls, collections, workshop, plan, backlog, scale } = state;
  const opened = [
    ...polls.filter(isOpen),
    ...collections.filter(isOpen),
    workshop,
    plan,
    backlog.asking,
    scale,
  ];
  const groups: readonly (readonly MemberRef[])[] = [
    organisers,
    opened.flatMap((each) => each?.openedBy ?? []),
    [running?.facilitator ?? []].flat(),
    here.filter((ref) => !organisers.includes(ref)),
    here,
  ].map((refs) => refs.filter((ref) => here.includes(ref)));
  const group = random.int(0, groups.length - 1);
  const refs = groups[group]?.length === 0 ? here : (groups[group] ?? []);
  const [first, ...others] = refs;
  if (first === undefined) return null;
  return {
    ref: random.pick([first, ...others]),
    meetingOrganiser: group === groups.length - 1 && random.chance(0.5),
  };
}

function countsOf(random: Random): PeopleCounts | null {
  const takingPart = random.int(0, PEOPLE.length) + 2;
  return random.chance(0.25) ? null : { takingPart, inChat: takingPart + 3, signersGone: random.int(0, 2) };
}

/** A community that has planned its first session: its tab shows the home page. */
function atHome(): typeof community {
  const guild = founded();
  const [topic] = guild.state.backlog.topics;
  if (topic !== undefined) guild.do(PRIYA, { type: "planTopic", topic: topic.id });
  return { ...community, decider: { ...community.decider, initial: guild.state } };
}

test.each([
  ["from its beginning", () => community, 0],
  ["of a community at home", atHome, 3],
] as const)(
  "READ-6: panel, tab and cards say the same in each state of a random history %s",
  async (_, start, atLeast) => {
    await drawOnce();
    /** the first difference of each kind */
    const found = new Map<string, string>();
    let histories = 0;
    let drawn = 0;
    let claims = 0;
    /** how often the tab showed its home page */
    let homes = 0;
    await walkMany(
      start(),
      communityTurns,
      () => {
        const given: string[] = [];
        histories += 1;
        const random = seeded(runs.seed + histories);
        let changes = random.int(0, EVERY);
        return ({ command, before, after: state, at }) => {
          if (state === before || state.status !== "founded") return;
          given.push(JSON.stringify(command).slice(0, 300));
          changes += 1;
          if (changes % EVERY !== 0) return;
          const me = viewerOf(state, random);
          if (me === null) return;
          const all = claimsOn({ state, me, at, counts: countsOf(random) });
          drawn += 1;
          if (all.tab?.has("wanted: votes") === true) homes += 1;
          claims += Object.values(all).reduce((sum, { size }) => sum + size, 0);
          for (const each of differences(all, UNSAID)) {
            const kind = each.replaceAll(/“.*?”/g, "").split(":").slice(0, 2).join(":");
            if (found.has(kind)) continue;
            const told = `history ${histories} of seed ${runs.seed}, for ${JSON.stringify(me)}, after ${given.length} changes, the last of them:`;
            found.set(kind, [each, told, ...given.slice(-LAST)].join("\n"));
          }
        };
      },
      runs,
    );
    console.info(`${histories} histories, ${drawn} states, ${homes} at home, ${claims} claims`);
    expect([...found.values()].join("\n\n")).toBe("");
    expect(drawn).toBeGreaterThan(runs.numRuns * 3);
    expect(homes).toBeGreaterThanOrEqual(runs.numRuns * atLeast);
  },
);

test("READ-6, OBJECT-1: they say the same while objections are asked for, and once they have been heard", async () => {
  await drawOnce();
  const guild = new Wording({ mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } });
  const said = (): string =>
    [PRIYA, TOM, ANA]
      .flatMap((ref) => {
        const me = { ref, meetingOrganiser: false };
        const all = claimsOn({ state: guild.state, me, counts: COUNTS, at: guild.at });
        const vote = [...(all.card?.keys() ?? [])].some((about) => about.includes("live with this wording"));
        return [...differences(all, UNSAID), ...(vote === isAsking(guild.state) ? [] : ["no vote is shown"])];
      })
      .join("\n");
  const isAsking = ({ polls }: FoundedCommunity): boolean =>
    polls.some((poll) => isOpen(poll) && poll.subject.kind === "objections");
  guild.asking();
  expect(said()).toBe("");
  guild.fine(PRIYA);
  guild.notYet(TOM, "Too vague", true);
  expect(said()).toBe("");
  guild.do(ANA, { type: "onlyFollow" });
  expect(said()).toBe("");
  guild.close();
  expect(said()).toBe("");
  guild.asking();
  expect(said()).toBe("");
});

test("READ-6, ROTA-11, DRAFT-1, ACTION-9, REMIND-2, WORTH-1, BUDDY-2: they say the same between one session and the next", async () => {
  await drawOnce();
  const guild = betweenSessions();
  /** What is said to one member, who reads the same everywhere: in the panel, in the tab, on their cards and on those of all. */
  function saidTo(ref: MemberRef): (about: string) => readonly string[] {
    const me = { ref, meetingOrganiser: false };
    const all = claimsOn({ state: guild.state, me, counts: COUNTS, at: guild.at });
    expect(differences(all, UNSAID).join("\n")).toBe("");
    return (about) => SURFACES.map((surface) => all[surface]?.get(about) ?? NOTHING);
  }
  const NOTHING = "nothing of it";
  const [toPriya, toTom, toAna, toKim] = [PRIYA, TOM, ANA, KIM].map(saidTo);
  expect(toTom?.("worth: asked")).toEqual(["1", "1", "1", NOTHING]);
  expect(toKim?.("worth: asked")).toEqual(["no", "no", "no", NOTHING]);
  const asked = "Would you look after Kim, who is new here?";
  expect(toAna?.("asked privately")).toEqual([asked, asked, NOTHING, NOTHING]);
  expect(toTom?.("asked privately")).toEqual(["", "", NOTHING, NOTHING]);
  expect(toPriya?.("draft: may take")).toEqual(["yes", "yes", NOTHING, NOTHING]);
  expect(toKim?.("draft: may take")).toEqual(["no", "no", NOTHING, NOTHING]);
  const due = toPriya?.("action “Write it up”")[0] ?? "";
  expect(due).toMatch(/^Tom, due /);
  expect(toPriya?.("action “Write it up”")).toEqual([due, due, NOTHING, NOTHING]);

  guild.remind();
  expect(saidTo(PRIYA)("action “Write it up”")).toEqual([due, due, due, NOTHING]);

  const [turn] = guild.state.turns;
  guild.do(TOM, { type: "answerWorth", session: guild.held, worth: 3 });
  guild.do(turn?.holder ?? TOM, { type: "nameGuest", turn: turn?.number ?? 0, name: "Zoe Adler" });
  const toTomThen = saidTo(TOM);
  expect(toTomThen("worth: asked")).toEqual(["no", "no", "no", NOTHING]);
  expect(toTomThen("next session: facilitator")).toEqual(SURFACES.map(() => "Zoe Adler"));
});
