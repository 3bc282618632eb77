import type { CardKind } from "./card-kind.ts";
import type { CardSubject, SubjectOf } from "./card-subject.ts";

/** How the only card of its kind is named. */
export const only = <Kind extends CardSubject["kind"]>(
  subject: SubjectOf<Kind>,
): Pick<CardKind<Kind>, "nameOf" | "named"> => ({
  nameOf: () => "",
  named: (name) => (name === "" ? subject : null),
});

/** The version that a name consists of; null if it is none. */
export const versionIn = (name: string): number | null => (/^\d{1,9}$/.test(name) ? Number(name) : null);
