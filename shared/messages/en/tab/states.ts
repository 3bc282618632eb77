/** Why there is nothing else to see, or what is as it should not be, and what to do. */
export const states = () => ({
  reconnecting: "Reconnecting… What you see may be out of date. What you type is kept.",
  signedOut:
    "Your Teams sign-in has expired, so what you see may be out of date. What you type is kept. Try again; if that doesn’t help, sign out of Teams and back in.",
  backAgain: "Connected again.",
  notWritable:
    "Guildhall can’t save right now. You can still read everything; try making changes again soon.",
  outside: {
    title: "Guildhall lives in Microsoft Teams",
    body: "Open it from a meeting or a group chat: choose Apps (+) there and add Guildhall.",
  },
  guest: {
    title: "Please sign in to take part",
    body: "You joined this meeting as a guest, so Teams cannot tell us who you are. Join with a signed-in account to see the agenda and raise ELMO. You can follow everything else in the meeting as usual.",
  },
  noChat: {
    title: "Guildhall works in a chat",
    body: "Open it from a meeting or a group chat. That is where a community meets.",
  },
});
