import { join } from "node:path";
import { chromium, type Browser, type Frame } from "@playwright/test";
import { builtInto } from "../../support/build.ts";
import { obtainChromium } from "../../support/obtain-chromium.ts";
import { ELMO_KB, filesToFirstPaint, gzippedKb } from "../../support/page-weight.ts";
import { noteElmo, untilElmo, type UntilElmo } from "../../support/until-elmo.ts";
import { serveHello } from "../baselines/hello/serve.ts";
import type { Bench } from "../bench.ts";
import { openGuild } from "../guild/guild.ts";
import { median, spread } from "../report/statistics.ts";

const ROUNDS = { full: 15, quick: 1 };
const SLOWED = 4;
const ATMOST = 1.3;
/** how often the bare page's first paint the panel may take until ELMO can be pressed */
const ELMO_ATMOST = 3;
const tabDirectory = join(builtInto, "tab");

interface Seen {
  readonly painted: number;
  /** null for the bare page */
  readonly elmo: UntilElmo | null;
}

export const firstPaint: Bench = {
  title: "The panel's first paint",

  async run({ stage, quick, say }) {
    const rounds = quick ? ROUNDS.quick : ROUNDS.full;
    say("building the bare page");
    const teams = await stage.teams();
    const guild = await openGuild(stage, { counted: false });
    const { TEAMS_ORIGINS } = await teams.call("env");
    const hello = await stage.adopt(serveHello(TEAMS_ORIGINS.split(",")));
    const { executablePath, env } = await obtainChromium();
    const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } });
    const panelUrl = await teams.call("panelUrl");

    const see = async (appUrl: string, isPanel: boolean): Promise<Seen> => {
      await teams.call("showApp", appUrl);
      return look(browser, panelUrl, appUrl, isPanel);
    };
    const panels: Seen[] = [];
    const hellos: Seen[] = [];
    try {
      say("painting");
      for (let round = -1; round < rounds; round += 1) {
        const theirs = await see(hello.url, false);
        const ours = await see(guild.url, true);
        if (round < 0) continue;
        hellos.push(theirs);
        panels.push(ours);
      }
    } finally {
      await browser.close();
    }
    await hello.stop();
    await guild.close();

    const weight = {
      panel: gzippedKb(tabDirectory, filesToFirstPaint(tabDirectory)),
      hello: gzippedKb(hello.directory, filesToFirstPaint(hello.directory)),
      usable: Math.max(...panels.map(({ elmo }) => gzippedKb(tabDirectory, elmo?.files ?? []))),
    };
    const usable = panels.map(({ elmo }) => elmo?.at ?? Number.NaN);
    const bare = median(hellos.map(({ painted }) => painted));
    const paint = {
      panel: spread(panels.map(({ painted }) => painted)),
      hello: spread(hellos.map(({ painted }) => painted)),
      usable: spread(usable),
    };
    const ratio = median(panels.map(({ painted }) => painted)) / bare;
    const elmoRatio = median(usable) / bare;
    return {
      tables: [
        {
          title: `JavaScript and CSS, gzipped, and time in a frame of the meeting window, CPU slowed ${SLOWED} times, ${rounds} rounds in turn`,
          rows: [
            {
              "": "bare Fluent page, first paint",
              kB: weight.hello,
              "p50 ms": paint.hello.p50,
              worst: paint.hello.p99,
            },
            { "": "panel, first paint", kB: weight.panel, "p50 ms": paint.panel.p50, worst: paint.panel.p99 },
            { "": "÷", kB: weight.panel / weight.hello, "p50 ms": ratio, worst: "" },
            {
              "": "panel, ELMO can be pressed",
              kB: weight.usable,
              "p50 ms": paint.usable.p50,
              worst: paint.usable.p99,
            },
            { "": "÷ bare page", kB: weight.usable / weight.hello, "p50 ms": elmoRatio, worst: "" },
          ],
        },
      ],
      targets: [
        {
          what: "weight to first paint ÷ bare Fluent page",
          atMost: ATMOST,
          measured: weight.panel / weight.hello,
        },
        { what: "first paint ÷ bare Fluent page (p50)", atMost: ATMOST, measured: ratio },
        { what: "kB until ELMO can be pressed", atMost: ELMO_KB, measured: weight.usable },
        {
          what: "time until ELMO can be pressed ÷ first paint of the bare Fluent page (p50)",
          atMost: ELMO_ATMOST,
          measured: elmoRatio,
        },
      ],
      notes: [
        "First paint: the browser's first contentful paint in the frame. Until ELMO can be pressed the panel also waits for teams-js, its token, the socket and both streams.",
      ],
    };
  },
};

/** Opens the meeting window in a fresh browser, and measures in the app's frame. */
async function look(browser: Browser, url: string, appUrl: string, isPanel: boolean): Promise<Seen> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if (isPanel) await noteElmo(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    const framed = page.waitForEvent("framenavigated", (frame) => frame.url().startsWith(`${appUrl}/tab/`));
    await page.goto(url);
    const frame = await framed;
    const painted = await firstContentfulPaint(frame);
    return { painted, elmo: isPanel ? await untilElmo(frame) : null };
  } finally {
    await context.close();
  }
}

const firstContentfulPaint = (frame: Frame): Promise<number> =>
  frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const entry = list.getEntriesByName("first-contentful-paint")[0];
          if (entry === undefined) return;
          observer.disconnect();
          resolve(entry.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
