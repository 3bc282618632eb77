import type { Locale } from "../../locale.ts";

const TELLS = {
  little:
    "It tells the community’s name, when each session is, and whether you facilitate it; no topics and nobody’s name.",
  details:
    "It tells the community’s name, when each session is, its topics, and who presents and facilitates.",
};

/** The sessions in people's own calendars, on the pages *Sessions* and *Settings*. */
export const calendar = ({ date }: Locale) => ({
  heading: "Your calendar",
  intro:
    "Get an address of your own, subscribe to it in Outlook, Google Calendar or any other calendar app, and every session appears there and stays up to date.",
  tells: (details: boolean) =>
    `${details ? TELLS.details : TELLS.little} Whoever runs your calendar app reads the same, outside Teams.`,
  create: "Get an address",
  since: (at: number) => `You’ve had an address since ${date(at)}.`,
  renew: "New address…",
  renewAsk: "Get a new address? Calendars that use the old one stop updating.",
  renewNow: "Get a new one",
  revoke: "Remove the address…",
  revokeAsk: "Remove your address? Calendars that use it stop updating.",
  revokeNow: "Remove it",
  keep: "Keep it",
  removed: "Your address is removed.",
  address: "Your address",
  once: "Copy it now: it’s shown only once. Anybody who has it can read your calendar here, so keep it to yourself.",
  how: "In Outlook: Add calendar, then Subscribe from web. In Google Calendar: Other calendars, then From URL. Calendar apps look for changes every few hours.",
  failed: "That didn’t work. Nothing was changed.",
  again: "Try again",
  settings: {
    heading: "In members’ calendars",
    told: "Members can subscribe to the sessions in their own calendar apps.",
    details: "Also show topics and names",
    on: "Their calendars tell each session’s topics, and who presents and facilitates, to calendar providers outside Teams too.",
    off: "Their calendars tell when each session is, and to whoever facilitates it that they do; no topics and no other names.",
  },
});
