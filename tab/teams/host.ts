import type { ThemeName } from "../theme/theme-name.ts";

export type Page = "panel" | "setup" | "stage" | "config";

/** What Teams reports about the tab's place. Only hints: the server checks everything that matters. */
export interface HostContext {
  readonly page: Page;
  readonly theme: ThemeName;
  /** of the person's Teams, such as `en-gb` */
  readonly locale: string;
  readonly conversation: string | null;
  readonly meeting: string | null;
  /** joined without an account: Teams provides no token */
  readonly guest: boolean;
  /** the page that a link to this tab names; null if it names none */
  readonly subPage: string | null;
}

/** The tab that the configuration page adds to a chat. */
export interface OfferedTab {
  readonly contentUrl: string;
  readonly entityId: string;
  readonly displayName: string;
}

/** Teams, as far as the tab needs it. */
export interface Host {
  readonly context: HostContext;
  onTheme(listener: (theme: ThemeName) => void): void;
  /** When the person presses Teams' own *Back*, on a phone; the listener tells whether it went back. */
  onBack(listener: () => boolean): void;
  /** A fresh token for the person, whom Teams may ask for consent. Rejects if Teams provides none. */
  token(how: "silently" | "asking"): Promise<string>;
  /** Tells Teams that the page is visible. */
  ready(): void;
  /** Tells Teams that the page cannot be shown. */
  failed(reason: string): void;
  /** On the configuration page: enables *Save* at once, and saves this tab. */
  offerTab(tab: OfferedTab): void;
}
