import { randomUUID } from "node:crypto";
import { appAddress } from "./page/app-address.ts";
import { hostAnswers, type AppStatus, type HostAnswers, type HostRequest } from "./page/host-answers.ts";
import { legacyContext, type FrameContext } from "./page/legacy-context.ts";
import { meetingDetails } from "./page/meeting-details.ts";
import type { ThemeName } from "./page/place.ts";
import type { TeamsStandIn } from "./stand-in.ts";

/** The web view in which a phone shows an app: what a native client can do with its browser. */
export interface WebView {
  exposeFunction(name: string, call: (json: string) => Promise<void>): Promise<unknown>;
  addInitScript(script: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
  goto(url: string): Promise<unknown>;
}

export interface PhoneScreen {
  readonly frameContext: Extract<FrameContext, "sidePanel" | "content">;
  /** the conversation's key; the meeting chat by default */
  readonly in?: string | undefined;
  readonly theme?: ThemeName | undefined;
  /** the page that a link names */
  readonly sub?: string | undefined;
}

/** As in Teams for Android and iOS: the app is the whole page, and its host is native code beside it. */
const NATIVE_INTERFACE = `window.nativeInterface = {
  framelessPostMessage: (json) => void window.standInTeams(json),
};`;

/** Teams on one person's phone. Nothing is framed: the app's page has no parent window. */
export class TeamsOnPhone {
  readonly #teams: TeamsStandIn;
  readonly #person: string;
  readonly #view: WebView;
  #host: HostAnswers | null = null;
  #installed: Promise<void> | null = null;
  #status: AppStatus = "loading";
  #left = false;

  constructor(teams: TeamsStandIn, person: string, view: WebView) {
    this.#teams = teams;
    this.#person = person;
    this.#view = view;
  }

  /** How far the app has loaded, as it told its host. */
  get status(): AppStatus {
    return this.#status;
  }

  /** Whether *Back* has led out of the app. */
  get left(): boolean {
    return this.#left;
  }

  /** Presses *Back* of the phone. */
  back(): void {
    this.#host?.backPressed();
  }

  async open(screen: PhoneScreen): Promise<void> {
    this.#installed ??= this.#install();
    await this.#installed;
    this.#status = "loading";
    this.#left = false;
    this.#host = this.#hostOf(screen);
    const { appUrl } = this.#teams.state();
    const { tab } = this.#conversation(screen);
    const address = appAddress(tab?.contentUrl, appUrl, this.#teams.tabOrigin(this.#person));
    if (address === undefined) throw new Error("The app is not running yet");
    await this.#view.goto(address);
  }

  themeChanged(theme: ThemeName): void {
    this.#host?.themeChanged(theme);
  }

  async #install(): Promise<void> {
    await this.#view.exposeFunction("standInTeams", async (json) => {
      await this.#host?.answer(JSON.parse(json) as HostRequest);
    });
    await this.#view.addInitScript(NATIVE_INTERFACE);
  }

  /** A page that was reloaded since it asked cannot get the answer, and the new one does not listen yet. */
  #tell(message: unknown): void {
    const told = this.#view.evaluate(`window.onNativeMessage?.({ data: ${JSON.stringify(message)} })`);
    told.catch(() => undefined);
  }

  #conversation({ in: key = "meeting" }: PhoneScreen) {
    const found = this.#teams.state().conversations.find((each) => each.key === key);
    if (found === undefined) throw new Error(`There is no conversation ${key}`);
    return found;
  }

  #hostOf(screen: PhoneScreen): HostAnswers {
    const { frameContext, theme = "default" } = screen;
    const person = this.#teams.person(this.#person);
    const sessionId = randomUUID();
    const unavailable = { errorCode: 100, message: "A phone does not have this." };
    return hostAnswers(
      {
        frameContext,
        context: () =>
          legacyContext({
            person,
            conversation: this.#conversation(screen),
            frameContext,
            theme,
            sub: screen.sub,
            sessionId,
            client: "android",
          }),
        token: (silent) => this.#teams.signIn.answer(person, silent),
        meetingDetails: () => meetingDetails(this.#conversation(screen), this.#teams.state()),
        share: () => Promise.resolve(unavailable),
        sharing: () => false,
        settings: () => this.#conversation(screen).tab,
        openLink: () => undefined,
        leave: () => {
          this.#left = true;
        },
        onStatus: (status) => {
          this.#status = status;
        },
        onValidity: () => undefined,
      },
      "android",
      (message) => this.#tell(message),
    );
  }
}
