import { randomUUID } from "node:crypto";
import { test as base } from "@playwright/test";
import { startBotServer } from "../../support/bot-server.ts";
import { freePort } from "../../support/ports.ts";
import { travellingEnvironment } from "../../support/travelling-environment.ts";
import { defaultCast } from "../../teams-stand-in/cast.ts";
import { startTeamsStandIn } from "../../teams-stand-in/start.ts";
import { Guildhall } from "../guildhall/guildhall.ts";
import { ENGLISH, type PictureLocale } from "./words.ts";
import { assemble, type Company } from "./founding/company.ts";

interface Options {
  /** the locale of everybody's Teams, and that of what everybody reads */
  readonly spoken: PictureLocale;
}

interface Fixtures {
  /** A stand-in Teams with the product; stores in memory, so that stories start quickly. */
  readonly guildhall: Guildhall;
  /** Ten of its people, each with an open panel, who act without a browser. */
  readonly company: Company;
}

/** A person whose name fits on no line. */
const LONG_NAME = "Maximiliana-Theodora von Hohenlohe-Schillingsfürst zu Waldenburg-Breitenbach";
const people = defaultCast.map((each) => (each.key === "mei" ? { ...each, name: LONG_NAME } : each));

export const test = base.extend<Options & Fixtures>({
  spoken: [ENGLISH, { option: true }],
  guildhall: async ({ context, spoken }, give) => {
    const environment = travellingEnvironment();
    const teams = await startTeamsStandIn({
      botId: randomUUID(),
      botPassword: randomUUID(),
      tenantId: randomUUID(),
      now: () => environment.now(),
      people: people.map((each) => ({ ...each, locale: spoken })),
    });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = await startBotServer(teams, {
      environment,
      env: { PORT: String(port), PUBLIC_URL: url, LOCALE: spoken },
    });
    await teams.installBot();
    const crashAndRestart = () => Promise.reject(new Error("Nothing crashes where pictures are taken"));
    const guildhall = new Guildhall({
      teams,
      server: { url, stop: () => server.stop(), crashAndRestart },
      context,
      environment,
    });
    await give(guildhall);
    await guildhall.leave();
    await server.stop();
    await teams.close();
  },
  company: async ({ guildhall }, give) => {
    const company = await assemble(guildhall);
    await give(company);
    company.leave();
  },
});
