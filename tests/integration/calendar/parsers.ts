import ICAL from "ical.js";
import nodeIcal from "node-ical";

/** What a parser read of an event. */
export interface ReadEvent {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly from: number;
  readonly to: number;
  readonly status: string;
  readonly sequence: number;
  readonly stamp: number;
  readonly transparent: boolean;
}

const inOrder = (events: readonly ReadEvent[]) => events.toSorted((a, b) => a.from - b.from);

const textIn = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name) ?? "");

function timeIn(component: ICAL.Component, name: string): number {
  const time = component.getFirstPropertyValue(name);
  if (!(time instanceof ICAL.Time) || time.zone.tzid !== "UTC") throw new Error(`${name} is not in UTC`);
  return time.toJSDate().getTime();
}

/** The events by ical.js. Throws if it has a recurrence or a time zone. */
export function byIcalJs(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  if (calendar.getAllSubcomponents("vtimezone").length > 0) throw new Error("It has a time zone");
  return inOrder(
    calendar.getAllSubcomponents("vevent").map((component) => {
      if (component.hasProperty("rrule")) throw new Error("It has a recurrence");
      return {
        uid: textIn(component, "uid"),
        title: textIn(component, "summary"),
        description: textIn(component, "description"),
        from: timeIn(component, "dtstart"),
        to: timeIn(component, "dtend"),
        status: textIn(component, "status"),
        sequence: Number(textIn(component, "sequence")),
        stamp: timeIn(component, "dtstamp"),
        transparent: textIn(component, "transp") === "TRANSPARENT",
      };
    }),
  );
}

/** The same by node-ical. */
export function byNodeIcal(text: string): readonly ReadEvent[] {
  const all = Object.values(nodeIcal.sync.parseICS(text));
  return inOrder(
    all.flatMap((event) => {
      if (event?.type !== "VEVENT") return [];
      if (event.rrule !== undefined) throw new Error("It has a recurrence");
      return [
        {
          uid: event.uid,
          title: plain(event.summary),
          description: plain(event.description ?? ""),
          from: event.start.getTime(),
          to: event.end?.getTime() ?? 0,
          status: String(event.status),
          sequence: Number(event.sequence),
          stamp: event.dtstamp.getTime(),
          transparent: event.transparency === "TRANSPARENT",
        },
      ];
    }),
  );
}

const plain = (value: string | { readonly val: string }): string =>
  typeof value === "string" ? value : value.val;

/** What both parsers read; throws if they do not agree. */
export function parsed(text: string): readonly ReadEvent[] {
  const [one, other] = [byIcalJs(text), byNodeIcal(text)];
  if (JSON.stringify(one) !== JSON.stringify(other))
    throw new Error(`The parsers disagree: ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
  return one;
}

/** What the calendar is called, by node-ical. */
export const nameOf = (text: string): unknown => nodeIcal.sync.parseICS(text)["vcalendar"]?.["WR-CALNAME"];
