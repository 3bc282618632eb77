import { nextSession } from "../../../support/person-client.ts";
import type { Company } from "./company.ts";
import { all, found, offerTopics, startWorkshop, topicsWaiting, writeBad } from "./steps.ts";
import type { Shot, Story } from "./story.ts";

/** Amara has never seen the panel, nor has Mateo. */
const newcomer: Shot = { as: "amara", where: "panel" };
const another: Shot = { as: "mateo", where: "panel" };

async function begin(company: Company): Promise<void> {
  const [topic] = topicsWaiting(company);
  if (topic === undefined) throw new Error("Nobody has offered a topic");
  await company.tell("priya", { type: "planTopic", topic });
  await company.tell("amara", { type: "begin", session: await nextSession(company.client("amara")) });
}

export const firstVisits: readonly Story[] = [
  {
    name: "first-visit",
    moments: [
      { name: "1-path", happens: found(), shots: [newcomer] },
      { name: "2-workshop", happens: all(startWorkshop(), writeBad(1)), shots: [newcomer] },
    ],
  },
  {
    name: "first-visit-session",
    moments: [
      { name: "1-running", happens: all(found(), offerTopics(1), begin), shots: [newcomer, another] },
    ],
  },
];
