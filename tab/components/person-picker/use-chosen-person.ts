import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { useState } from "react";
import type { Report } from "../../live/act.ts";

interface ChosenPerson {
  /** for the field */
  readonly field: {
    readonly value: MemberRef | null;
    readonly onChange: (person: MemberRef | null) => void;
    readonly problem: string | null;
  };
  readonly person: MemberRef | null;
  /** says beside the field why something could not be done with this person */
  readonly report: Report;
}

/** The person who is chosen in a field, and what is wrong with them until another one is. */
export function useChosenPerson(): ChosenPerson {
  const [person, setPerson] = useState<MemberRef | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const onChange = (chosen: MemberRef | null): void => {
    setProblem(null);
    setPerson(chosen);
  };
  return { field: { value: person, onChange, problem }, person, report: setProblem };
}
