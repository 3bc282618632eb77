import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { FoundSomewhere, SearchEverywhere } from "../../search/search-everywhere.ts";
import { foundCard, foundPreview, lateCard, latePreview } from "../cards/found-card.ts";
import type { PageAddress } from "../page-address.ts";
import type { Speech } from "../speech.ts";
import { authorOf, type BotActivity, conversationOf, isPersonal } from "./activity.ts";
import type { HandleActivity } from "./handled.ts";
import { foundAnswer, type FoundItem, sayingAnswer } from "./invoke-answer.ts";
import { readQuery } from "./query.ts";
import { createQueryLimits } from "./query-limits.ts";

export interface QueryParts {
  /** the tenant whose people the bot serves */
  readonly tenant: string;
  readonly searchEverywhere: SearchEverywhere;
  readonly speech: Speech;
  readonly pageAddress: PageAddress;
  readonly environment: Pick<Environment, "now">;
}

/** Whether Teams names a tenant, and no other than this one, neither of the person's app nor of the chat. */
function isOf(tenant: string, { conversation, channelData }: BotActivity): boolean {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((each) => each !== undefined);
  return named.length > 0 && named.every((each) => each.toLowerCase() === tenant);
}

/**
 * Answers a search from the box in which somebody writes to a chat, any chat in which Teams offers it. Teams waits 5 s, and
 * asks again with every few letters. The whole card comes with each result, so that inserting it asks nothing more. Nothing
 * of what was typed is logged.
 */
export function onQuery(parts: QueryParts): HandleActivity {
  const { tenant, searchEverywhere, speech, pageAddress, environment } = parts;
  const limits = createQueryLimits();

  /** The card is everybody's, its preview one person's. */
  const itemOf =
    (here: string | null, ours: CardTexts, theirs: CardTexts) =>
    ({ text, community: { conversation, name } }: FoundSomewhere): FoundItem => {
      const { session } = text;
      const address = pageAddress(conversation, session === null ? "agreements" : "sessions", session);
      return {
        card: foundCard({ text, community: name, address }, ours),
        preview: foundPreview({ text, community: name }, conversation.id !== here, theirs),
      };
    };

  return async (activity) => {
    const wanted = readQuery(activity.value);
    if (wanted === null) return null;
    const { cards: texts } = await speech.toOne(activity);
    const { found: says } = texts;
    const objectId = authorOf(activity);
    if (objectId === null) return sayingAnswer(says.noAccount);
    if (!isOf(tenant, activity)) return sayingAnswer(says.nowhere);
    const person = { tenant, objectId };
    if (!limits.take(person, environment.now())) return sayingAnswer(says.tooMuch);

    const here = isPersonal(activity) ? null : conversationOf(activity);
    const { found, searched, complete } = await searchEverywhere(person, here, wanted);
    if (searched === 0) return sayingAnswer(complete ? says.nowhere : says.late);
    if (found.length === 0 && wanted.from === 0) {
      if (!complete) return sayingAnswer(says.searchAgain);
      return sayingAnswer(wanted.words.trim() === "" ? says.empty : says.noMatch);
    }
    const late: FoundItem = { card: lateCard(texts), preview: latePreview(texts) };
    const { cards: ours } = await speech.toAll();
    return foundAnswer([
      ...(complete || wanted.from > 0 ? [] : [late]),
      ...found.map(itemOf(here?.id ?? null, ours, texts)),
    ]);
  };
}
