/** Why the server lets somebody not in, by its code. */
export const refusals = () => ({
  badRequest: {
    title: "Guildhall could not open here",
    body: "Teams did not tell us which chat this is. Reload the page; if that does not help, open Guildhall from the meeting’s chat.",
  },
  oldTab: {
    title: "Guildhall has been updated",
    body: "This page is out of date. Reload it to continue. What you typed is kept.",
  },
  oldServer: {
    title: "Guildhall has gone back to an earlier version",
    body: "This page is newer than that. Reload it to continue. What you typed is kept.",
  },
  unauthorised: {
    title: "We could not sign you in",
    body: "We could not confirm your Teams sign-in. Try again; if that doesn’t help, sign out of Teams and back in.",
  },
  foreignTenant: {
    title: "You are here from another organisation",
    body: "Guildhall belongs to the organisation of this meeting. Ask there to be added as a guest, switch to that organisation in Teams, and open Guildhall again. You can follow everything else in the meeting as usual.",
  },
  ticketExpired: {
    title: "You were away for a while",
    body: "Your session here has expired. Try again to come back. What you typed is kept.",
  },
  notAMember: {
    title: "This is for the people of this chat",
    body: "You are not in this community’s chat. Ask somebody there to add you, then try again.",
  },
  botMissing: {
    title: "Guildhall is not in this chat yet",
    body: "The app was removed from the chat, or never added. Add Guildhall to the meeting or chat, then try again. What a community here has made is kept for some time after the app was removed, and then deleted.",
  },
  busy: {
    title: "Guildhall is very busy",
    body: "Too many people are joining at once. Nothing is lost. Try again in a moment.",
  },
  openElsewhere: {
    title: "You have Guildhall open in many places",
    body: "One person can have eight open, so the oldest was closed. What you typed is kept. Try again to continue here.",
  },
  communityErased: {
    title: "This community has been deleted",
    body: "Everything that Guildhall knew of it is gone, and nothing can bring it back. To begin a new one, say something to Guildhall in the chat, then try again.",
  },
  erased: {
    title: "You have been removed",
    body: "Guildhall no longer knows who you are. What you contributed stays, as a former member’s. If you try again you join as somebody new; it can take a minute.",
  },
});
