import type { Decision } from "../../kernel/decider.ts";
import type { Feature } from "../../kernel/feature.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { KeptData } from "../../kernel/versions.ts";
import type { CardSubject } from "../cards/part.ts";
import type { MessageEvent, MessagesPart, MessagesState } from "./part.ts";

/** Messages of unknown fate: organisers settle them, and they are never repeated blindly (SPEC STORE-7). */
export const messages: Feature<MessagesPart> = {
  uses: {},
  initial: { unknownSends: [] },
  fold: 2,
  commands: {
    resendMessage: ({ id }, state) => settle(state, id, true),
    dismissMessage: ({ id }, state) => settle(state, id, false),
  },
  systemCommands: {
    recordUnknownSend: ({ id, message }, state) =>
      ok(find(state, id) === undefined ? [{ type: "SendUnknown", id, message }] : []),
  },
  events: {
    SendUnknown: {
      version: 4,
      // 3, 4: of more kinds of cards
      upcasts: [withoutRefresh, (data) => data, (data) => data],
      holds: ({ message }) => (message.kind === "card" && NEWEST.has(message.subject.kind) ? 4 : 3),
      evolve: (state, { id, message }) => ({
        ...state,
        unknownSends: [...state.unknownSends, { id, message }],
      }),
    },
    SendSettled: {
      version: 1,
      evolve: (state, { id }) => ({
        ...state,
        unknownSends: state.unknownSends.filter((send) => send.id !== id),
      }),
      effects: ({ id, again }, { before }) => {
        const send = find(before, id);
        return again && send !== undefined ? [{ kind: "post", message: send.message }] : [];
      },
    },
  },
  offers: ({ unknownSends }) => ({ unknownSends }),
  view: () => ({}),
};

/** The kinds of cards that version 3 did not know. */
const NEWEST: ReadonlySet<CardSubject["kind"]> = new Set(["pause", "closing", "renewal"]);

/** In the first version a card said that this was not an edit. */
function withoutRefresh(data: KeptData): KeptData {
  const { refresh: _, ...message } = data["message"] as Readonly<Record<string, unknown>>;
  return { ...data, message };
}

const find = ({ unknownSends }: MessagesState, id: string) => unknownSends.find((send) => send.id === id);

const settle = (state: MessagesState, id: string, again: boolean): Decision<MessageEvent> =>
  find(state, id) === undefined
    ? refuse({ code: "noSuchMessage" })
    : ok([{ type: "SendSettled", id, again }]);
