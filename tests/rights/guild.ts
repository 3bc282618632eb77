import type { TitledItem } from "@guildhall/shared/domain/agenda";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import {
  collectionId,
  type CollectionId,
  type EntryId,
  itemId,
  type ItemId,
  type MemberRef,
  pollId,
  type PollId,
  sessionId,
  type SessionId,
  takeawayId,
  type TakeawayId,
} from "@guildhall/shared/domain/kernel/ids";
import { DAY, type Instant } from "@guildhall/shared/domain/kernel/time";
import { nextOf, NOTHING_COUNTED, plannedItem, START } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { AUTHOR, FACILITATOR, OPENER, ORGANISER } from "./people.ts";

type Step = "bad" | "good" | "vote" | "adopting";

/** A community with a running session, and something that Ana opened and Tom wrote. */
export class Guild extends Founding {
  readonly #inSession: boolean;

  /** `inSession`: Ana opens it while she facilitates; otherwise as the meeting's organiser, while Lee facilitates. */
  constructor(inSession: boolean) {
    super();
    this.#inSession = inSession;
    this.do(inSession ? OPENER : FACILITATOR, { type: "begin", session: null });
  }

  /** the running session, or the last one */
  get session(): SessionId {
    const { running, last } = this.state;
    return running?.id ?? last?.id ?? sessionId("none");
  }

  /** the next session */
  get next(): SessionId {
    return nextOf(this.state).id;
  }

  end(
    parked: readonly TitledItem[] = [],
    actions: Extract<CommunityCommand, { type: "recordSessionEnd" }>["actions"] = [],
  ): void {
    const end = {
      session: this.session,
      at: this.at,
      by: "person",
      somethingDone: false,
      ...NOTHING_COUNTED,
    } as const;
    this.do("guildhall", { type: "recordSessionEnd", ...end, parked, done: [], actions });
  }

  /** An action from the last session, while another session runs. */
  action(owner: MemberRef | null = AUTHOR): TakeawayId {
    const id = takeawayId("action");
    this.end([], [{ id, text: "Try it in one team", owner }]);
    this.beginNext();
    return id;
  }

  /** A question of Tom's from the last session, while another session runs. */
  question(): TakeawayId {
    const id = takeawayId("question");
    const { session } = this;
    this.end();
    const questions = [{ id, text: "How are tokens named?", author: AUTHOR }];
    this.do("guildhall", { type: "recordQuestions", session, number: 1, questions });
    this.beginNext();
    return id;
  }

  /** Lee facilitates the next one. */
  beginNext(): void {
    this.do(FACILITATOR, { type: "begin", session: this.next });
  }

  handOverTo(facilitator: MemberRef): void {
    this.do("guildhall", { type: "recordFacilitator", session: this.session, facilitator });
  }

  list(): CollectionId {
    const list = { prompt: "What did we learn?", anonymous: false, perMember: null } as const;
    return collectionId(this.opens({ type: "openCollection", ...list, closesAt: null, inChat: false }));
  }

  /** An entry by Tom, in a list. */
  entry(list: CollectionId = this.list(), text = "Small steps"): Place {
    return { collection: list, entry: this.add(AUTHOR, list, text) };
  }

  merged(): Place {
    const into = this.entry();
    const from = this.entry(into.collection, "Smaller steps").entry;
    const merge = { collection: into.collection, into: into.entry, from, text: null };
    this.do(ORGANISER, { type: "mergeEntries", ...merge });
    return into;
  }

  poll(): PollId {
    const how = { options: ["Yes", "No"], budget: 1, cap: 1, secrecy: "hidden", membersAdd: false } as const;
    return pollId(
      this.opens({ type: "openPoll", question: "Go on?", ...how, closesAt: null, inChat: false }),
    );
  }

  /** A workshop at one of its steps, with an entry in each list and a vote in the poll. */
  workshop(step: Step): void {
    const minutes = { bad: 5, good: 5, vote: 5 };
    const vote = { budget: null, cap: 1, secrecy: "hidden" } as const;
    const id = this.opens({ type: "startWorkshop", mode: "live", minutes, vote });
    this.add(AUTHOR, collectionId(`${id}-bad`), "One person dominates");
    if (step === "bad") return;
    this.opens({ type: "nextStep", from: "bad" });
    const option = this.add(AUTHOR, collectionId(`${id}-good`), "Everybody gets a turn");
    if (step === "good") return;
    this.opens({ type: "nextStep", from: "good" });
    if (step === "vote") return;
    this.do(AUTHOR, { type: "castBallot", poll: pollId(`${id}-vote`), ballot: { [option]: 1 } });
    this.opens({ type: "nextStep", from: "vote" });
  }

  /** The principle of a workshop at the wording step. */
  draft(): EntryId {
    this.workshop("adopting");
    this.opens({ type: "draftPrinciples", by: { kind: "top", count: 1 } });
    const { workshop } = this.state;
    const [principle] = workshop?.step === "adopting" ? workshop.draft : [];
    if (principle === undefined) throw new Error("No principle was drafted");
    return principle.id;
  }

  contract(): number {
    this.draft();
    this.opens({ type: "adoptContract", elmo: null });
    return this.state.contracts.length;
  }

  asking(): void {
    this.opens({ type: "askForTopics", closesAt: START + DAY, inChat: false });
  }

  /** A topic by Tom. */
  topic(title = "Design tokens", kind: "discuss" | "solve" = "discuss"): EntryId {
    const details = { why: "", kind, minutes: 10 };
    this.do(AUTHOR, { type: "offerTopic", title, details });
    const topic = this.state.backlog.topics.at(-1);
    if (topic === undefined) throw new Error("No topic was offered");
    return topic.id;
  }

  /** A topic that was asked for. */
  askedTopic(): EntryId {
    this.asking();
    return this.topic();
  }

  /** A topic to be solved that is the running item, with its list of ideas. */
  solving(): EntryId {
    const topic = this.topic("Slow builds", "solve");
    this.do("guildhall", { type: "collectIdeas", session: this.session, item: itemId(topic) });
    return topic;
  }

  parked(): ItemId {
    const item = plannedItem("left-over");
    this.end([item]);
    this.beginNext();
    return item.id;
  }

  item(): ItemId {
    const item = { title: "Open floor", kind: "topic", presenter: null, minutes: 10 } as const;
    return itemId(this.do(ORGANISER, { type: "planItem", session: this.next, item }));
  }

  /** Adds a session on that date. */
  dated(at: Instant): SessionId {
    return sessionId(this.do(ORGANISER, { type: "addSession", at }));
  }

  plan(): EntryId {
    const topic = this.topic();
    const frames = { opening: null, closing: null };
    this.opens({ type: "proposePlan", sessions: 1, dates: [START + 7 * DAY], ...frames });
    return topic;
  }

  /** A message of unknown fate. */
  lostMessage(): string {
    const message = { kind: "recap", session: this.session } as const;
    this.do("guildhall", { type: "recordUnknownSend", id: "lost", message });
    return "lost";
  }

  /** The outcome of a vote on the duration of sessions. */
  decided(element: "duration" | "participants"): void {
    const open = { elements: [element], closesAt: null, inChat: false } as const;
    const poll = pollId(`${this.do(ORGANISER, { type: "voteOnLogistics", ...open })}-0`);
    const option = this.state.polls.find(({ id }) => id === poll)?.options[0]?.id ?? "";
    this.do(AUTHOR, { type: "castBallot", poll, ballot: { [option]: 1 } });
    this.do(ORGANISER, { type: "closePoll", poll });
  }

  /** Something that Ana does because she opens it, or has opened it. */
  opens(command: CommunityCommand): string {
    return this.do(OPENER, command, { meetingOrganiser: !this.#inSession });
  }
}

interface Place {
  readonly collection: CollectionId;
  readonly entry: EntryId;
}
