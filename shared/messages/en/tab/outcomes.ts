import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";

/** What came of the topics to be solved. */
export const outcomes = ({ number }: Locale) => ({
  title: "What came of the topics",
  of: (session: number) => `What came of the topics in session ${number(session)}`,
  line: (topic: string, outcome: string) => `${isolated(topic)}: ${isolated(outcome)}`,
});
