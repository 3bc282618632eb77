import { collectionId, isId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import type { CollectionSlice } from "../collections/part.ts";
import type { CardKind, ShownSlices } from "./card-kind.ts";
import { entriesOf, runBy, stepEnd } from "./shown.ts";

/** The card of a list. */
export const collectionCard: CardKind<"collection"> = {
  nameOf: ({ collection }) => collection,
  named: (name) => (isId(name) ? { kind: "collection", collection: collectionId(name) } : null),
  all: ({ collections }) =>
    collections.collections.map(({ id, inChat }) => ({
      subject: { kind: "collection", collection: id },
      inChat,
    })),
  refusal({ collection: id }, { collections }) {
    const collection = collections.find(id);
    if (collection === null) return { code: "noSuchCollection" };
    return isOpen(collection) ? null : { code: "collectionClosed" };
  },
  opened: ({ collection }, { collections }) => collections.find(({ id }) => id === collection) ?? null,
  shows({ collection: id }, slices) {
    const list = slices[`collection:${id}`];
    if (list === undefined) return null;
    const { progress, ...rest } = list;
    return {
      list: rest,
      progress: [progress.phase, isOpen(list) ? list.progress.closesAt : null],
      ...entriesOf(id, slices),
      ...(list.turns === null ? {} : entriesOf(list.turns, slices)),
      ...ideasOn(list, slices),
      ...(isOpen(list) ? { ...runBy(list, slices), ...(list.managed ? stepEnd(slices) : {}) } : {}),
    };
  },
};

/** The topic that ideas are collected on, which is in the heading. */
const ideasOn = ({ purpose }: CollectionSlice, slices: ShownSlices) =>
  purpose.kind === "ideas"
    ? { topic: [slices[`topic:${purpose.topic}`]?.text, slices[`topic:${purpose.topic}`]?.hidden] }
    : {};
