import type { Locale } from "../../locale.ts";

/** Taking away what the pages show as a file. */
export const exporting = ({ number }: Locale) => ({
  heading: "Export",
  told: "Take this community away as a file: its contract, how you meet, topics, sessions, takeaways and open actions. Nobody’s attendance, balance on the rota or vote is in it.",
  announced: "The chat is told that you exported it.",
  markdown: "As Markdown, for a wiki",
  csv: "As CSV, for a spreadsheet",
  session: (session: number) => `Export session ${number(session)}`,
  file: (name: string) => `${name}, ready to copy or download`,
  download: "Download",
  close: "Close",
  ready: "The export is ready.",
  failed: "The export didn’t work. Please try again in a moment.",
});
