/** Why a command was refused: a value, told in plain words by whoever shows it (see the catalogue of messages). */
export type Rejection =
  | { readonly code: "notFounded" }
  | { readonly code: "alreadyFounded" }
  | { readonly code: "onlyOrganisers" }
  | { readonly code: "onlyFacilitator" }
  | { readonly code: "membersOnly" }
  | { readonly code: "systemOnly" }
  | { readonly code: "notAMember" }
  | { readonly code: "noSuchItem" }
  | { readonly code: "noSuchParked" }
  | { readonly code: "noSuchTakeaway" }
  | { readonly code: "noSuchMessage" }
  | { readonly code: "notYourTakeaway" }
  | { readonly code: "empty"; readonly field: "name" | "title" | "takeaway" }
  | { readonly code: "tooLong"; readonly field: "name" | "title" | "takeaway"; readonly most: number }
  | { readonly code: "minutesOutOfRange"; readonly least: number; readonly most: number }
  | { readonly code: "settingOutOfRange" }
  | { readonly code: "headCountOutOfRange"; readonly most: number }
  | { readonly code: "full"; readonly most: number }
  | { readonly code: "noLastAgenda" }
  | { readonly code: "organisersLeft" }
  | { readonly code: "sessionRunning" }
  | { readonly code: "sessionNotRunning" }
  | { readonly code: "sessionOver" }
  | { readonly code: "tooLateToReopen" }
  | { readonly code: "movedOn" }
  | { readonly code: "itemRunning" }
  | { readonly code: "itemOver" }
  | { readonly code: "noItemRunning" }
  | { readonly code: "noEarlierItem" }
  | { readonly code: "noCall" }
  | { readonly code: "facilitatorHere" }
  | { readonly code: "commandExpired" };

export type RejectionCode = Rejection["code"];
