import type { Slices } from "../../kernel/decider.ts";
import type { MergedSlices, OffersOf } from "../../kernel/feature.ts";
import type { CollectionId, MemberRef, PollId, ScaleId, SessionId } from "../../kernel/ids.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import type { Settings } from "../../settings.ts";
import type { RunningSessionRef } from "../sessions/part.ts";
import type { CardSubject, SubjectOf } from "./card-subject.ts";
import type { CardsUses } from "./uses.ts";

/** Something that can have a card. */
export interface Showable<Subject = CardSubject> {
  readonly subject: Subject;
  /** whether its card is in the chat without anybody asking for that */
  readonly inChat: boolean;
}

/** The parts of a community's state that somebody opens. */
export interface OpenThings {
  readonly polls: readonly (Opened & { readonly group: PollId })[];
  readonly collections: readonly (Opened & { readonly id: CollectionId })[];
  readonly workshop: Opened | null;
  readonly plan: Opened | null;
  readonly asking: Opened | null;
  readonly scale: (Opened & { readonly id: ScaleId }) | null;
}

/** What everybody sees of what cards show. */
export type ShownSlices = MergedSlices<CardsUses[keyof CardsUses]> & {
  readonly community: {
    readonly name: string;
    readonly purpose: string;
    readonly organisers: readonly MemberRef[];
    readonly running: RunningSessionRef | null;
    readonly last: { readonly id: SessionId } | null;
    readonly settings: Settings;
  };
};

/** Everything that the domain must know about one kind of card. */
export interface CardKind<Kind extends CardSubject["kind"]> {
  /** What tells its subjects apart in their keys; empty if there is only one. */
  nameOf(subject: SubjectOf<Kind>): string;
  /** The subject of this name; null if it cannot be one. */
  named(name: string): SubjectOf<Kind> | null;
  /** Everything of its kind that can have a card now. */
  all(uses: OffersOf<CardsUses>): readonly Showable<SubjectOf<Kind>>[];
  /** Why no card can be shown for it now; null if one can. */
  refusal(subject: SubjectOf<Kind>, uses: OffersOf<CardsUses>): Rejection | null;
  /** Who opened it, and where; null if nobody opened it, or it is gone. */
  opened(subject: SubjectOf<Kind>, all: OpenThings): Opened | null;
  /** What everybody is shown on it; null if there is nothing to draw. */
  shows(subject: SubjectOf<Kind>, slices: ShownSlices): Slices | null;
}
