import type { Finding } from "../../../reading/health/findings.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** What a chart says, in one sentence or two. */
export const findings = (locale: Locale) => {
  const { number } = locale;
  const { count, minutes } = words(locale);
  const people = (howMany: number): string => count(howMany, "person", "people");
  const ofPeople = (core: number, howMany: number): string => `${number(core)} of ${people(howMany)}`;

  const used = (finding: { readonly used: number; readonly answers: number }): string =>
    `${number(finding.used)} of ${count(finding.answers, "answer")} say so`;

  return (finding: Finding): string => {
    switch (finding.is) {
      case "usual":
        return `About ${people(finding.people)} come to a session.`;
      case "steady":
        return `About ${people(finding.people)} come to a session, as before.`;
      case "fewer":
        return `Fewer people come: about ${number(finding.people)} to each of the last three sessions, ${number(finding.before)} before that.`;
      case "more":
        return `More people come: about ${number(finding.people)} to each of the last three sessions, ${number(finding.before)} before that.`;
      case "onePerson":
        return "More than half of what was led and presented came from one person. A community that rests on one is fragile.";
      case "sameCore":
        return `${ofPeople(finding.core, finding.people)} led and presented most, and they have been the same for six sessions. Others may be waiting to be asked.`;
      case "someGive":
        return `${ofPeople(finding.core, finding.people)} led and presented most. That is normal: a few carry a community, and those who listen matter too.`;
      case "manyGive":
        return `${ofPeople(finding.core, finding.people)} led and presented most. That is more than in most communities.`;
      case "noTopics":
        return "No topic waits, and none is planned.";
      case "topicsWait":
        return `${count(finding.waiting, "topic waits", "topics wait")}, and ${number(finding.discussed)} were discussed in the last six sessions: many wait long.`;
      case "topicsRunOut":
        return `More topics were discussed than offered in the last six sessions: ${number(finding.discussed)} and ${number(finding.offered)}. ${count(finding.waiting, "topic waits", "topics wait")}.`;
      case "topicsCome":
        return `Topics keep coming: in the last six sessions ${number(finding.offered)} were offered and ${number(finding.discussed)} discussed.`;
      case "onTime":
        return "Sessions end about when they should.";
      case "overTime":
        return `Sessions take about ${minutes(finding.minutes)} longer than planned.`;
      case "underTime":
        return `Sessions take about ${minutes(finding.minutes)} less than planned.`;
      case "noCalls":
        return "In the last six sessions nobody had to call for moving on.";
      case "movedOn":
        return `After ${number(finding.so)} of ${count(finding.answered, "call")} the session moved on or parked the topic, as those who called wanted.`;
      case "continued":
        return `After ${number(finding.so)} of ${count(finding.answered, "call")} the topic went on, although enough people had enough.`;
      case "worthIt":
        return `Sessions were worth the time: ${worth(finding)}.`;
      case "partlyWorthIt":
        return `Sessions were partly worth the time: ${worth(finding)}.`;
      case "hardlyWorthIt":
        return `Sessions were hardly worth the time: ${worth(finding)}.`;
      case "muchUsed":
        return `Much of what is learned is used: ${used(finding)}.`;
      case "someUsed":
        return `Some of what is learned is used: ${used(finding)}.`;
      case "littleUsed":
        return `Little of what is learned is used: ${used(finding)}.`;
      case "noActions":
        return "No action is open.";
      case "actionsGrow":
        return `Open actions pile up: ${number(finding.open)} now, ${number(finding.before)} three sessions ago.`;
      case "actionsOpen":
        return `${count(finding.open, "action is", "actions are")} open.`;
    }
  };

  function worth({ mean, answers }: { readonly mean: number; readonly answers: number }): string {
    return `${number(Math.round(mean * 10) / 10)} of 4 on average, in ${count(answers, "answer")}`;
  }
};
