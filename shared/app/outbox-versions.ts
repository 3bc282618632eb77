import type { ChatMessage } from "../domain/community/messages/part.ts";
import { CARD_KINDS, type CardSubject } from "../domain/community/cards/part.ts";
import type { Effect } from "../domain/effect.ts";
import { FIRST_SENTENCES } from "../domain/first-sentences.ts";
import { ledByNobody } from "../domain/session/reports.ts";
import { FIRST, type KeptData, type KnownVersions, type Versions } from "../domain/kernel/versions.ts";

type Told = Extract<
  Effect,
  { readonly command: unknown } | { readonly message: unknown } | { readonly subject: unknown }
>;
type Command<Kind> = Extract<Effect, { readonly kind: Kind; readonly command: unknown }>["command"]["type"];

/** The kinds of outbox rows, as `nameOf` names them. */
export type OutboxName =
  | `tellCommunity ${Command<"tellCommunity">}`
  | `tellSession ${Command<"tellSession">}`
  | `post ${Exclude<ChatMessage["kind"], "card">}`
  | `${"post card" | "staleCard"} ${CardSubject["kind"]}`
  | Exclude<Effect, Told>["kind"];

/** The versions of the rows about cards, which are the same for every kind of card. */
const ofCards = <What extends string>(what: What, versions: Versions) =>
  Object.fromEntries(CARD_KINDS.map((kind) => [`${what} ${kind}`, versions])) as Readonly<
    Record<`${What} ${CardSubject["kind"]}`, Versions>
  >;

/** In the first version each drawing of a card was a message. As a mark it is posted or edited, as the chat has it. */
const toStaleCard = ({ community, message }: KeptData): KeptData => ({
  ...{ kind: "staleCard", community },
  subject: (message as KeptData)["subject"],
});

const toLedByNobody = ({ command, ...rest }: KeptData): KeptData => ({
  ...rest,
  command: ledByNobody(command as KeptData),
});

/**
 * The versions of all kinds of outbox rows. A row can wait for years, for example until a decision's review is due, so a
 * future server must be able to read it: its data only changes with a new version and an upcast (SPEC STORE-16).
 */
export const OUTBOX_VERSIONS: KnownVersions = {
  "tellCommunity askHelpedWhenDue": FIRST,
  "tellCommunity askNextBuddyWhenDue": FIRST,
  "tellCommunity askNextPresentWhenDue": FIRST,
  "tellCommunity askNextWhenDue": FIRST,
  "tellCommunity askWorthWhenDue": FIRST,
  "tellCommunity closeCollectionWhenDue": FIRST,
  "tellCommunity closePollWhenDue": FIRST,
  "tellCommunity closeScaleWhenDue": FIRST,
  "tellCommunity collectIdeas": FIRST,
  "tellCommunity endHelpedWhenDue": FIRST,
  "tellCommunity endWorthWhenDue": FIRST,
  "tellCommunity forgetAttendance": FIRST,
  "tellCommunity forgetHelpedWhenDue": FIRST,
  "tellCommunity forgetStoriesWhenDue": FIRST,
  "tellCommunity forgetWorthWhenDue": FIRST,
  "tellCommunity goOnWhenDue": FIRST,
  "tellCommunity nextStepWhenDue": FIRST,
  "tellCommunity recordActionsDue": FIRST,
  "tellCommunity recordFacilitator": FIRST,
  "tellCommunity recordLessons": FIRST,
  "tellCommunity recordQuestions": FIRST,
  "tellCommunity recordSessionEnd": { version: 2, upcasts: [toLedByNobody] },
  "tellCommunity recordTakeawayEdit": FIRST,
  "tellCommunity remindWhenDue": FIRST,
  "tellCommunity reviewDecision": FIRST,
  "tellCommunity stopAskingWhenDue": FIRST,
  "tellCommunity stopIdeas": FIRST,
  "tellSession adoptSettings": FIRST,
  "tellSession open": { version: 2, upcasts: [FIRST_SENTENCES.command] },
  "tellSession reopen": FIRST,
  "tellSession replaceFacilitator": FIRST,
  "post call": FIRST,
  "post callAnswered": FIRST,
  "post communityExported": FIRST,
  "post sponsorPageExported": FIRST,
  "post sponsorPageShown": FIRST,
  "post communityRestored": FIRST,
  "post erasureAnnounced": FIRST,
  "post facilitationTaken": FIRST,
  "post inviteOthers": FIRST,
  "post movedAway": FIRST,
  "post movedHere": FIRST,
  "post notMoved": FIRST,
  "post organiserClaimed": FIRST,
  "post recap": FIRST,
  "post turnPassed": FIRST,
  ...ofCards("post card", { version: 2, upcasts: [toStaleCard] }),
  "post card reminder": FIRST,
  "post card scale": FIRST,
  "post card worth": FIRST,
  "post card helped": FIRST,
  "post card outlook": FIRST,
  "post card pause": FIRST,
  "post card closing": FIRST,
  "post card renewal": FIRST,
  ...ofCards("staleCard", FIRST),
  checkLeft: FIRST,
  destroySeal: FIRST,
  eraseCommunity: FIRST,
  eraseMember: FIRST,
  gatherAttendance: FIRST,
  moveToChat: FIRST,
  poke: FIRST,
  revokeCalendar: FIRST,
  sumUp: FIRST,
} satisfies Readonly<Record<OutboxName, Versions>>;
