import type { Instant } from "./time.ts";

/** Why a command was refused, as a value. Whoever shows it puts it into words (see the message catalogues). */
export type Rejection =
  | { readonly code: "notFounded" }
  | { readonly code: "alreadyFounded" }
  /** It is on its way to another chat, or another community is on its way here. */
  | { readonly code: "communityMoving" }
  /** Nobody is asked anything until it goes on. */
  | { readonly code: "communityPaused" }
  /** Its members have voted to close it: nothing new begins. */
  | { readonly code: "communityClosing" }
  | { readonly code: "notPaused" }
  | { readonly code: "notClosing" }
  | { readonly code: "notRenewing" }
  /** Nobody has said yet what the community is for. */
  | { readonly code: "noPurpose" }
  /** There is another community in the chat to which it would move. */
  | { readonly code: "chatTaken" }
  /** The code was used, has expired, was replaced, or is somebody else's. */
  | { readonly code: "codeOver" }
  | { readonly code: "onlyOrganisers" }
  | { readonly code: "onlyFacilitator" }
  | { readonly code: "membersOnly" }
  | { readonly code: "systemOnly" }
  | { readonly code: "notAMember" }
  /** The author has left the conversation. */
  | { readonly code: "noLongerHere" }
  | { readonly code: "noSuchItem" }
  /** The session has begun, is over, or was cancelled. */
  | { readonly code: "noSuchSession" }
  | { readonly code: "dateTaken" }
  | { readonly code: "sessionUndated" }
  | { readonly code: "noSuchParked" }
  | { readonly code: "noSuchTakeaway" }
  | { readonly code: "noSuchMessage" }
  | { readonly code: "notYourTakeaway" }
  | { readonly code: "notYourWords" }
  /** The session has been over for too long. */
  | { readonly code: "tooLateToEdit" }
  | { readonly code: "editsLimited"; readonly most: number; readonly again: Instant }
  | { readonly code: "noSuchAction" }
  /** The author is not its owner, an organiser, or the facilitator of the running session. */
  | { readonly code: "notYourAction" }
  /** Somebody else owns it. */
  | { readonly code: "actionTaken" }
  /** It is done, or was dropped. */
  | { readonly code: "actionOver" }
  | { readonly code: "empty"; readonly field: TextField }
  | { readonly code: "tooLong"; readonly field: TextField; readonly most: number }
  | { readonly code: "minutesOutOfRange"; readonly least: number; readonly most: number }
  | { readonly code: "settingOutOfRange" }
  | { readonly code: "headCountOutOfRange"; readonly most: number }
  | { readonly code: "full"; readonly most: number }
  | { readonly code: "noLastAgenda" }
  | { readonly code: "organisersLeft" }
  | { readonly code: "sessionRunning" }
  | { readonly code: "sessionNotRunning" }
  | { readonly code: "sessionOver" }
  /** The previous session ended only a moment ago. */
  | { readonly code: "sessionJustEnded"; readonly again: Instant }
  | { readonly code: "sessionsLimited"; readonly most: number; readonly again: Instant }
  | { readonly code: "takeOversLimited"; readonly again: Instant }
  /** This person has already caused as many messages in the chat as are allowed. */
  | { readonly code: "messagesLimited"; readonly most: number; readonly again: Instant }
  | { readonly code: "tooLateToReopen" }
  | { readonly code: "movedOn" }
  | { readonly code: "itemRunning" }
  | { readonly code: "itemOver" }
  | { readonly code: "noItemRunning" }
  | { readonly code: "noEarlierItem" }
  | { readonly code: "noCall" }
  | { readonly code: "facilitatorHere" }
  | { readonly code: "commandExpired" }
  /** Only for organisers, the one who opened it, or the facilitator of the session in which it was or would be opened. */
  | { readonly code: "onlyRunners" }
  | { readonly code: "noSuchCollection" }
  | { readonly code: "collectionClosed" }
  | { readonly code: "noSuchEntry" }
  | { readonly code: "notYourEntry" }
  /** It now combines several people's entries, so none of them may change it alone. */
  | { readonly code: "entryMerged" }
  | { readonly code: "entryHidden" }
  | { readonly code: "entriesPerMember"; readonly most: number }
  | { readonly code: "notMerged" }
  /** It has changed since the merge: undoing would lose that change. */
  | { readonly code: "mergeChanged" }
  /** What would be changed is being voted on. */
  | { readonly code: "beingVotedOn" }
  | { readonly code: "noSuchPoll" }
  | { readonly code: "pollClosed" }
  | { readonly code: "pollOpen" }
  | { readonly code: "noSuchOption" }
  | { readonly code: "optionTwice" }
  | { readonly code: "optionsNotAdded" }
  | { readonly code: "tooFewOptions" }
  | { readonly code: "overBudget"; readonly budget: number }
  | { readonly code: "overCap"; readonly cap: number }
  | { readonly code: "votesOutOfRange"; readonly most: number }
  | { readonly code: "tooManyOpen"; readonly most: number }
  | { readonly code: "timeOutOfRange"; readonly mostDays: number }
  | { readonly code: "workshopRunning" }
  | { readonly code: "noWorkshop" }
  /** The step that the command names is not the current one. */
  | { readonly code: "otherStep" }
  /** It belongs to a workshop, whose steps open and close it. */
  | { readonly code: "partOfWorkshop" }
  | { readonly code: "nothingToVoteOn" }
  | { readonly code: "noSuchPrinciple" }
  | { readonly code: "noPrinciples" }
  | { readonly code: "noContract" }
  /** The contract now has another version. */
  | { readonly code: "contractChanged" }
  /** Too few have voted for it to decide. */
  | { readonly code: "belowQuorum" }
  /** They only follow: they take part first. */
  | { readonly code: "onlyFollowing" }
  | { readonly code: "notDecided" }
  | { readonly code: "invitedRecently"; readonly again: Instant }
  | { readonly code: "choiceOutOfRange" }
  | { readonly code: "unknownTimeZone" }
  | { readonly code: "notATopic" }
  | { readonly code: "topicPlanned" }
  | { readonly code: "topicOver" }
  | { readonly code: "noPlan" }
  /** The dates of that many sessions are not known: they must be named. */
  | { readonly code: "datesMissing"; readonly known: number }
  | { readonly code: "nothingToPlan" }
  /** Its session has begun or was cancelled. */
  | { readonly code: "noSuchTurn" }
  /** Somebody else has it. */
  | { readonly code: "notYourTurn" }
  | { readonly code: "turnTaken" }
  | { readonly code: "notOnRota" }
  /** Somebody who is to get a turn has left the rota. */
  | { readonly code: "offRota" }
  /** The turns are no longer those that an order by hand was made for. */
  | { readonly code: "turnsMoved" }
  /** The offer to swap was taken back, or one of the turns has moved. */
  | { readonly code: "swapOver" }
  /** the question is over, or was never theirs */
  | { readonly code: "notAskedAnyMore" }
  /** The change of turns is neither the author's, nor are they an organiser. */
  | { readonly code: "notYourChange" }
  /** A turn of it has begun, or a later change names the same turn or member. */
  | { readonly code: "tooLateToUndo" }
  | { readonly code: "scaleOpen" }
  | { readonly code: "scaleOver" }
  /** Nobody has placed themselves on the scale, or joins without saying. */
  | { readonly code: "nobodyOnScale" }
  /** Another session has begun, or it is forgotten who attended this one. */
  | { readonly code: "checkInOver" }
  /** It is no longer asked whether that session was worth the time. */
  | { readonly code: "worthOver" }
  | { readonly code: "helpedOver" }
  | { readonly code: "storyOver" }
  | { readonly code: "storyReleased" }
  | { readonly code: "tooManyStories" }
  | { readonly code: "sponsorPageNotShown" }
  | { readonly code: "sponsorPageTooNew"; readonly from: Instant }
  /** They did not attend the session that it is about. */
  | { readonly code: "notThere" }
  /** It was removed. */
  | { readonly code: "noSuchQuestion" }
  /** Somebody else has answered it. */
  | { readonly code: "questionAnswered" };

/** What a refused text was for. */
export type TextField =
  | "name"
  | "purpose"
  | "title"
  | "takeaway"
  | "prompt"
  | "entry"
  | "question"
  | "option"
  | "principle"
  | "why"
  | "reason"
  | "choice"
  | "outcome"
  | "answer"
  | "help"
  | "story";

export type RejectionCode = Rejection["code"];
