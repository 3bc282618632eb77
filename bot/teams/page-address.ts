import type { Conversation } from "@guildhall/shared/ports/bindings";
import { type PageName, TAB_ENTITY } from "@guildhall/shared/reading/pages";
import type { Config } from "../config/config.ts";

/** The link that opens a page of the tab in a conversation; `session`: the past session that the page is to show. */
export type PageAddress = (conversation: Conversation, page: PageName, session?: number | null) => string;

/**
 * Teams' own form of a link to a tab that was added to a chat, also to that of a meeting: the page is what Teams calls a
 * sub-entity. During the meeting such a link would open the side panel, which has no pages, unless it says otherwise.
 */
export const createPageAddress =
  ({ teamsAppId, publicUrl, teamsUrl }: Pick<Config, "teamsAppId" | "publicUrl" | "teamsUrl">): PageAddress =>
  ({ id: chatId }, page, session = null) => {
    const subEntityId = session === null ? page : `${page}/${session}`;
    const query = {
      // Where a client that cannot show the tab leads.
      webUrl: `${publicUrl}/tab/`,
      context: JSON.stringify({ subEntityId, chatId, contextType: "chat" }),
      openInMeeting: "false",
    };
    // Encoded one by one, because Teams reads a plus sign as it stands.
    const encoded = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `${teamsUrl}/l/entity/${teamsAppId}/${TAB_ENTITY}?${encoded.join("&")}`;
  };
