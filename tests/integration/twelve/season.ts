import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { type ModelSession, RotaModel } from "./rota-model.ts";
import { dayAfter, reminderTime, whenShown } from "./wall-clock.ts";

export const [NAME, ZONE] = ["Frontend Guild", "Europe/Berlin"];
const FIRST_DAY = "2027-02-23";
/** as they are decided: a session, and a topic */
export const [LENGTH, TOPIC] = [45, 20];

/** When the rhythm has a session, counted from 0: Tuesdays at ten. */
export const dateNo = (index: number): number => whenShown(`${dayAfter(FIRST_DAY, 7 * index)}T10:00`, ZONE);

interface Item {
  readonly title: string;
  /** who presents it */
  readonly by: string;
}
interface Topic extends Item {
  /** the last session that left it, counted from 1 */
  leftIn: number;
}
interface Session extends ModelSession {
  at: number;
  agenda: readonly Item[];
  /** since when it has had this date */
  since: number;
}
interface Action {
  readonly text: string;
  readonly owner: string | null;
  due: string;
  chased: boolean;
}
export interface ShownEvent {
  readonly from: number;
  readonly title: string;
  readonly status: string;
}
export interface Reminder {
  readonly at: number;
  readonly mentioned: readonly string[];
  readonly actions: readonly string[];
}

/** What there should be, told only what people do. */
export class Season {
  readonly rota: RotaModel;
  upcoming: Session[] = [];
  /** who is in the chat */
  readonly people: Set<string>;
  readonly backlog: Topic[] = [];
  actions: Action[] = [];
  readonly reminders: Reminder[] = [];
  readonly #over: { readonly at: number; readonly title: string; readonly status: string }[] = [];
  /** the date of the rhythm that comes next */
  next = 1;
  #held = 0;

  constructor(order: readonly string[], now: number) {
    this.rota = new RotaModel(order);
    this.people = new Set(order);
    this.#add(dateNo(0), false, now);
  }

  session(id: string): Session {
    const found = this.upcoming.find((each) => each.id === id);
    if (found === undefined) throw new Error(`${id} is not upcoming`);
    return found;
  }

  get first(): Session {
    const [first] = this.upcoming;
    if (first === undefined) throw new Error("Nothing is upcoming");
    return first;
  }

  /** What the next agenda would be: what the last session left, what others left, and then the backlog. */
  draft(): readonly Item[] {
    const urgency = ({ leftIn }: Topic) => (leftIn === this.#held ? 0 : leftIn > 0 ? 1 : 2);
    const planned = new Set(this.upcoming.flatMap(({ agenda }) => agenda.map(({ title }) => title)));
    return this.backlog
      .filter(({ title }) => !planned.has(title))
      .sort((a, b) => urgency(a) - urgency(b))
      .slice(0, Math.floor(LENGTH / TOPIC))
      .map(({ title, by }) => ({ title, by }));
  }

  addExtra(at: number, by: string, now: number): string {
    const { id } = this.#add(at, true, now);
    this.rota.callExtra(id, by);
    return id;
  }

  move(id: string, at: number, now: number): void {
    Object.assign(this.session(id), { at, since: now });
    this.#inOrder();
  }

  cancel(id: string, now: number): void {
    const session = this.session(id);
    this.#end(session, now);
    this.#over.push({ at: session.at, title: `Cancelled: ${NAME}`, status: "CANCELLED" });
    const heir = this.upcoming.find(({ at }) => at > session.at) ?? this.first;
    for (const action of this.actions) if (action.due === id) action.due = heir.id;
    this.give();
  }

  begin(id: string, facilitator: string, now: number): void {
    const session = this.session(id);
    this.#end(session, now);
    this.#over.push({ at: session.at, title: this.#titleFor(facilitator), status: "CONFIRMED" });
    this.#held += 1;
  }

  /** What came of the items of a session: the first so many are done, the rest wait, those written by hand too. */
  did(agenda: readonly Item[], done: number): void {
    for (const [index, item] of agenda.entries()) {
      const known = this.backlog.findIndex(({ title }) => title === item.title);
      if (index < done && known >= 0) this.backlog.splice(known, 1);
      if (index < done) continue;
      const topic = this.backlog[known];
      if (topic === undefined) this.backlog.push({ ...item, leftIn: this.#held });
      else topic.leftIn = this.#held;
    }
  }

  note(text: string, owner: string | null): void {
    this.actions.push({ text, owner, due: this.regular.id, chased: false });
  }

  /** the next one of the rhythm */
  get regular(): Session {
    return this.upcoming.find(({ extra }) => !extra) ?? this.first;
  }

  give(): void {
    this.rota.give(this.upcoming, dateNo(this.next));
  }

  /** The time has come up to now: reminders are sent. */
  timeCame(from: number, now: number): void {
    for (const session of this.upcoming)
      for (const [days, everybody] of [
        [3, false],
        [1, true],
      ] as const) {
        const due = reminderTime(session.at, days, ZONE);
        if (due <= from || due > now || due <= session.since) continue;
        const chased = this.actions.filter((action) => action.due === session.id && !action.chased);
        const holder = this.rota.turns.find((turn) => turn.session === session.id)?.holder ?? null;
        const part = [holder ?? "", ...session.agenda.map(({ by }) => by)].filter((who) =>
          this.people.has(who),
        );
        if (!everybody && part.length === 0) continue;
        if (everybody) for (const action of chased) action.chased = true;
        const owners = chased.flatMap(({ owner }) => owner ?? []);
        const mentioned = everybody ? [...this.people, ...owners] : part;
        const actions = everybody ? chased.map(({ text }) => text) : [];
        this.reminders.push({ at: session.at, mentioned: [...new Set(mentioned)].sort(), actions });
      }
  }

  calendar(now: number): readonly ShownEvent[] {
    const shown = [
      ...this.#over.filter(({ status, at }) => status === "CONFIRMED" || at + LENGTH * MINUTE > now),
      ...this.upcoming.map(({ id, at }) => {
        const holder = this.rota.turns.find((turn) => turn.session === id)?.holder ?? null;
        return { at, title: this.#titleFor(holder), status: "CONFIRMED" };
      }),
    ];
    return shown.map(({ at, ...rest }) => ({ from: at, ...rest })).sort((a, b) => a.from - b.from);
  }

  /** it is Tom's */
  readonly #titleFor = (holder: string | null): string =>
    holder === "tom" ? `${NAME}: you facilitate` : NAME;

  #end(session: Session, now: number): void {
    this.upcoming = this.upcoming.filter((each) => each !== session);
    this.rota.over(session.id);
    if (!this.upcoming.some(({ extra }) => !extra)) {
      this.#add(dateNo(this.next), false, now);
      this.next += 1;
    }
  }

  #add(at: number, extra: boolean, since: number): Session {
    const session = { id: `session ${at}`, at, extra, since, agenda: [] };
    this.upcoming.push(session);
    this.#inOrder();
    return session;
  }

  #inOrder(): void {
    this.upcoming.sort((a, b) => a.at - b.at);
  }
}
