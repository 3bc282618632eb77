/** Why the server lets somebody not in, by its code. */
export const refusals = () => ({
  badRequest: {
    title: "Guildhall could not open here",
    body: "Teams did not tell us which chat this is. Reload the page; if that does not help, open Guildhall from the meeting’s chat.",
  },
  oldTab: {
    title: "There is a newer Guildhall",
    body: "This page is from before an update. Reload it to go on. What you typed is kept.",
  },
  oldServer: {
    title: "Guildhall is being updated",
    body: "This page is newer than the server that answered. Nothing is lost. Try again in a moment.",
  },
  unauthorised: {
    title: "We could not sign you in",
    body: "Teams’ word on who you are was not accepted. Try again; if it happens again, sign out of Teams and in again.",
  },
  ticketExpired: {
    title: "You were away for a while",
    body: "Your place here has lapsed. Try again to come back in. What you typed is kept.",
  },
  notAMember: {
    title: "This is for the people of this chat",
    body: "You are not in the chat that this community meets in. Ask somebody there to add you, then try again.",
  },
  botMissing: {
    title: "Guildhall is not in this chat yet",
    body: "The app was taken out of the chat, or never added. Add Guildhall to the meeting or chat, then try again. Nothing of your community is lost.",
  },
  busy: {
    title: "Guildhall is very busy",
    body: "Too many people are coming in at once. Nothing is lost. Try again in a moment.",
  },
  openElsewhere: {
    title: "You have Guildhall open in many places",
    body: "We keep eight of them open for one person, so the one you opened first was closed. What you typed is kept. Try again to go on here.",
  },
});
