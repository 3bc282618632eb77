/**
 * Identifiers. Each kind is a branded string that only this file can make, so that kinds cannot be confused.
 * They are random, 1 to 64 characters of `A-Z a-z 0-9 _ -`, and so are safe in storage keys.
 */
declare const brand: unique symbol;
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type CommunityId = Id<"community">;
export type SessionId = Id<"session">;
/** A person in one community. Random: it reveals nothing about who it is. */
export type MemberRef = Id<"member">;
export type ItemId = Id<"item">;
/** One run of an item: from its start (or from *continue*) until it is left. */
export type RunId = Id<"run">;
export type TakeawayId = Id<"takeaway">;
export type CollectionId = Id<"collection">;
/** An entry of a collection. A topic of the backlog has one too, and the item that it becomes has the same id. */
export type EntryId = Id<"entry">;
export type PollId = Id<"poll">;
export type OptionId = Id<"option">;
export type WorkshopId = Id<"workshop">;
/** One tenure scale. */
export type ScaleId = Id<"scale">;

const shape = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Whether `text` may be an identifier of any kind. A name that every object has, such as `constructor`, may not: every
 * record keyed by ids would seem to contain it (SPEC SEC-26).
 */
export const isId = (text: string): boolean => shape.test(text) && !(text in Object.prototype);

function make<Kind extends string>(kind: Kind): (text: string) => Id<Kind> {
  return (text) => {
    if (!isId(text)) throw new Error(`Not the id of a ${kind}: ${JSON.stringify(text)}`);
    return text as Id<Kind>;
  };
}

/** Each throws if the text is not an id: parse outside input with the schemas of `protocol/` first. */
export const communityId = make("community");
export const sessionId = make("session");
export const memberRef = make("member");
export const itemId = make("item");
export const runId = make("run");
export const takeawayId = make("takeaway");
export const collectionId = make("collection");
export const entryId = make("entry");
export const pollId = make("poll");
export const optionId = make("option");
export const workshopId = make("workshop");
export const scaleId = make("scale");
