import type { RevokeCalendar } from "../../kernel/effect.ts";
import type { CalendarSettings, CalendarState } from "./state.ts";

export { type ToldSession, toldTo } from "./told.ts";

export type CalendarCommand = { readonly type: "setCalendarDetails"; readonly details: boolean };

export type CalendarEvent = { readonly type: "CalendarDetailsSet"; readonly details: boolean };

export interface CalendarPart {
  readonly state: CalendarState;
  readonly command: CalendarCommand;
  readonly systemCommand: never;
  readonly event: CalendarEvent;
  readonly effect: RevokeCalendar;
  readonly offers: Record<never, never>;
  readonly slices: { readonly calendar: CalendarSettings };
  readonly mine: Record<never, never>;
}
