import { app } from "@microsoft/teams-js";

/** Has Teams follow a link of its own, which leads to another chat. */
export const openLink = (address: string): Promise<void> => app.openLink(address);
