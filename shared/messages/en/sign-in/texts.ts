/** Why Teams does not tell Guildhall who somebody is, and what they can do. */
export const signInTexts = () => ({
  /** before a code of Microsoft's */
  forAdministrator: "For your administrator:",
  consentNeeded: {
    title: "Guildhall needs your agreement",
    body: "Guildhall learns from Teams who you are: your name in this organisation, and nothing else. Try again and agree to it. If Teams says that an administrator has to approve Guildhall, ask yours: they can do so once for everybody.",
  },
  consentRefused: {
    title: "You have not agreed yet",
    body: "The question whether Guildhall may know who you are was closed or declined, so nothing has been shown or stored. Try again whenever you like. If you were asked for an administrator’s approval, ask yours: they can give it once for everybody.",
  },
  approvalNeeded: {
    title: "An administrator has to approve Guildhall",
    body: "In your organisation people can’t agree to this themselves. Ask your administrator to approve Guildhall once for everybody, then try again.",
  },
  appOff: {
    title: "Guildhall is switched off in your organisation",
    body: "Its sign-in has been disabled. Ask your administrator to enable it, then try again. Your community’s data is safe.",
  },
  appMissing: {
    title: "Guildhall is not set up in your organisation",
    body: "If this meeting belongs to another organisation, ask there to be added as a guest, switch to that organisation in Teams, and open Guildhall again. Otherwise ask your administrator to finish setting it up.",
  },
  appUnavailable: {
    title: "Guildhall is switched off or not set up here",
    body: "Your organisation does not let people sign in to it. Ask your administrator whether it is set up and enabled, then try again. If this meeting belongs to another organisation, ask there to be added as a guest.",
  },
  notAssigned: {
    title: "Guildhall is only for some people here",
    body: "Your organisation has not given you access to it. Ask your administrator for access, then try again.",
  },
  otherOrganisation: {
    title: "You are here from another organisation",
    body: "Guildhall belongs to the organisation of this meeting. Ask there to be added as a guest, switch to that organisation in Teams, and open Guildhall again. You can follow everything else in the meeting as usual.",
  },
  policy: {
    title: "Your organisation asks for more",
    body: "It requires another step before you can sign in, such as a second factor or a device that it manages. Try again and follow what Teams asks. If that doesn’t help, ask your administrator.",
  },
  signInAgain: {
    title: "Please sign in to Teams again",
    body: "Your Teams sign-in has expired. Sign out of Teams and back in, then open Guildhall again.",
  },
  windowBlocked: {
    title: "Teams could not ask you",
    body: "Your browser blocked the window in which Teams asks whether Guildhall may know who you are. Allow pop-up windows for Teams, then try again.",
  },
  otherAddress: {
    title: "Guildhall’s address does not match",
    body: "This page comes from another address than the one that the app names, so Teams does not let you sign in. Ask your administrator to upload the app’s newest package.",
  },
  unknown: {
    title: "We could not sign you in",
    body: "Teams did not tell us who you are. Try again; if that doesn’t help, ask your administrator whether Guildhall is allowed.",
  },
});
