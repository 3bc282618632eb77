import type { ConversationState, Person, StandInState } from "../model.ts";
import type { Place } from "./place.ts";

/** What becomes of an address that somebody opens. */
export type Followed =
  /** it is none of Teams' own */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "place"; readonly place: Pick<Place, "view" | "where" | "sub"> }
  /** Teams tells the person that it cannot open it */
  | { readonly kind: "refused"; readonly why: string };

/** The tab as its configuration page adds it, while no test has added another. */
const TAB = "guildhall";

/**
 * Follows a link to a tab as Teams does: `/l/entity/<app>/<tab>?context={"subEntityId", "chatId", "contextType": "chat"}`. It
 * opens in the chat that it names; during the meeting of that chat in the side panel, unless it says `openInMeeting=false`.
 */
export function followLink(address: string, state: StandInState, me: Person): Followed {
  const url = URL.parse(address);
  if (url?.hostname !== "teams.microsoft.com" || !url.pathname.startsWith("/l/entity/"))
    return { kind: "elsewhere" };
  const [app, tab] = url.pathname.slice("/l/entity/".length).split("/").map(decodeURIComponent);
  if (app !== state.botId) return refused("Teams cannot find this app.");
  const context = contextIn(url.searchParams.get("context"));
  if (context === undefined) return refused("The context of this link cannot be read.");
  const { chatId, contextType, subEntityId } = context;
  const conversation = state.conversations.find(({ id }) => id === chatId);
  if (contextType !== "chat" || conversation === undefined || !conversation.memberKeys.includes(me.key))
    return refused("You are not in the chat of this link.");
  if (!conversation.botInstalled || tab !== (conversation.tab?.entityId ?? TAB))
    return refused("The chat has no such tab.");
  const sub = typeof subEntityId === "string" ? subEntityId : undefined;
  const inPanel = url.searchParams.get("openInMeeting") !== "false" && isInMeeting(conversation, me);
  return { kind: "place", place: { view: inPanel ? "meeting" : "details", where: conversation.key, sub } };
}

const refused = (why: string): Followed => ({ kind: "refused", why });

const isInMeeting = ({ meeting }: ConversationState, { key }: Person): boolean =>
  meeting?.startedAt !== undefined && meeting.inMeeting.includes(key);

function contextIn(text: string | null): Readonly<Record<string, unknown>> | undefined {
  try {
    const context: unknown = JSON.parse(text ?? "{}");
    return typeof context === "object" && context !== null ? { ...context } : undefined;
  } catch {
    return undefined;
  }
}
