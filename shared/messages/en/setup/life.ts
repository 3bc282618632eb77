import type { Stage } from "../../../reading/life.ts";

/** Where the community is in its life, and what its organisers can do about that. */
export const life = () => {
  const stages: Readonly<Record<Stage, string>> = {
    founding: "It is being founded: the steps on Home lead to the first session.",
    settling: "It is settling in: fewer than three sessions have been held.",
    running: "It is up and running.",
    paused: "It is paused.",
    closing: "It is closing.",
  };
  return {
    heading: "The life of this community",
    stages,
    pause: "Pause",
    pauseHint:
      "Over the summer, or while everybody is busy: Guildhall then reminds nobody and asks nobody anything, until the community goes on. Everything stays.",
    pauseForm: "Pause the community",
    until: "Until",
    untilHint: "Left empty: until an organiser says that it goes on.",
    reason: "Why",
    reasonHint: "Everybody can read it. May be left out.",
    renewal: "Renewal under way",
    renew: "Renew",
    renewHint:
      "Now and then one session to look back: an honest look at the contract, then new votes on how you meet and on what you are for, one after the other.",
    renewStart: "Begin a renewal",
    renewing: "A renewal is under way, on Home and in the panel.",
    close: "Close the community",
    closeHint:
      "When it has done what it was for. Members vote; if more are for it, what you did together is summed up, everybody can take it with them for 30 days, and then it is deleted.",
    closeStart: "Ask members",
    closeAsked: "Members are being asked whether to close it.",
    past: "Choose a day after today.",
    organisers: "Organisers can pause the community here.",
    whileRunning: "While a session runs the community can’t be paused.",
    paused: "The community is paused",
  };
};
