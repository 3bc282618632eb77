import { changedMine, type MyCommunity, myCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import { isSameVoice, NO_VOICE, voicesByMember } from "@guildhall/shared/domain/session/view";
import type { OpenPanels } from "./open-panels.ts";
import { type Panel, tell } from "../connection/panel.ts";
import type { Shown, Step } from "./stream-feed.ts";

/** Whatever the features make one's own: lists, records and facts, empty, null or false where there is nothing. */
const isNothing = (part: unknown): boolean =>
  typeof part === "object" && part !== null
    ? Object.values(part).every(isNothing)
    : part === null || part === false;

/** Tells panels what these members are called. */
type TellNames = (panels: readonly Panel[], refs: readonly MemberRef[]) => void;

/** The members who are named in what is one's own, and perhaps nowhere else. */
const namedIn = ({ buddies: { pairs } }: MyCommunity): readonly MemberRef[] =>
  pairs.map(({ other }) => other);

/** Sends panels their member's own part in addition to what everybody sees, and remembers what each was sent. */
export class OwnParts {
  readonly #community: CommunityId;
  readonly #panels: OpenPanels;
  readonly #tellNames: TellNames;

  constructor(community: CommunityId, panels: OpenPanels, tellNames: TellNames) {
    this.#community = community;
    this.#panels = panels;
    this.#tellNames = tellNames;
  }

  /** Sends a snapshot of the community, to each panel with its member's own part. */
  sendCommunity(panels: readonly Panel[], { version, slices, state }: Shown<CommunityState>): void {
    const message = { stream: "community", id: this.#community, version, slices } as const;
    const plain = panels.filter((panel) => {
      const mine = myCommunity(state, panel.data.panel.holder.ref);
      if (isNothing(mine)) return true;
      tell(panel, "snapshot", { ...message, mine });
      this.#tellNames([panel], namedIn(mine));
      return false;
    });
    // All others get the same message, encoded once.
    if (plain.length > 0) this.#panels.only(plain).tell("snapshot", { ...message, mine: null });
  }

  /** Sends a snapshot of the session, to each panel with its member's own part. */
  sendSession(panels: readonly Panel[], id: string, { version, slices, state }: Shown<SessionState>): void {
    const message = { stream: "session", id, version, slices } as const;
    const voices = voicesByMember(state);
    const plain = panels.filter((panel) => {
      const mine = voices.get(panel.data.panel.holder.ref);
      panel.data.panel.sentVoice = mine ?? NO_VOICE;
      if (mine === undefined) return true;
      tell(panel, "snapshot", { ...message, mine });
      return false;
    });
    if (plain.length > 0) this.#panels.only(plain).tell("snapshot", { ...message, mine: NO_VOICE });
  }

  /**
   * A ballot or an entry can change on another device, on a card, or because somebody else hides or merges it. And what an
   * answer told a panel may have been undone since, even if the step as a whole changes nothing.
   */
  communityChanged({ before, after }: Step<CommunityState>): void {
    const { version } = after;
    const answered = this.#panels.all().flatMap((panel) => {
      const { sentOwnVersion, holder } = panel.data.panel;
      return sentOwnVersion > before.version && sentOwnVersion < version ? [holder.ref] : [];
    });
    for (const ref of new Set([...changedMine(before.state, after.state), ...answered])) {
      // A panel that got the answer may know it already.
      const unaware = [...this.#panels.of(ref)].filter((panel) => panel.data.panel.sentOwnVersion < version);
      if (unaware.length === 0) continue;
      const mine = myCommunity(after.state, ref);
      this.#panels.only(unaware).tell("mine", { stream: "community", id: this.#community, version, mine });
      this.#tellNames(unaware, namedIn(mine));
    }
  }

  /**
   * A member's ELMO or *keep going* can change on another device, or through a word in the chat. It is compared with what
   * each panel was last sent, not with the view before: an ELMO raised and withdrawn between two views was already reported
   * by an answer.
   */
  tellVoices(panels: readonly Panel[], id: string, { version, state }: Shown<SessionState>): void {
    const voices = voicesByMember(state);
    for (const panel of panels) {
      const data = panel.data.panel;
      const mine = voices.get(data.holder.ref) ?? NO_VOICE;
      if (isSameVoice(data.sentVoice, mine) || data.answering > 0) continue;
      data.sentVoice = mine;
      tell(panel, "mine", { stream: "session", id, version, mine });
    }
  }
}
