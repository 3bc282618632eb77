import type { HelpPart } from "@guildhall/shared/domain/community/help/part";
import type { FeatureRows } from "./row.ts";

export const help: FeatureRows<HelpPart> = {
  heading: "Who can help with what",
  people: {
    changeHelp: [
      "Say what oneself can help with, or take it back",
      () => ({ was: null, text: "Slow builds" }),
    ],
  },
  guildhall: {},
};
