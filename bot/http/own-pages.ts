import express, { type Router } from "express";
import { localeOf } from "@guildhall/shared/messages/locale";
import { loadPageTexts, type PageTexts } from "@guildhall/shared/messages/pages";
import type { Config } from "../config/config.ts";
import { escapeText, page } from "./page.ts";

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${escapeText(text)}</p>`).join("");

const parts = (all: PageTexts["privacy"]["parts"]): string =>
  all.map(({ heading, paragraphs: texts }) => `<h2>${escapeText(heading)}</h2>${paragraphs(texts)}`).join("");

/** An organisation's own text: paragraphs, separated by empty lines. */
const ownText = (text: string): string => paragraphs(text.split(/\r?\n\s*\r?\n/).map((each) => each.trim()));

/** The pages for people who come with a browser, to which the app's package links (SPEC OPS-10). */
export function ownPages({
  locale,
  privacyText,
  termsText,
}: Pick<Config, "locale" | "privacyText" | "termsText">): Router {
  const router = express.Router();
  const texts = () => loadPageTexts(localeOf(locale));
  const answer = (path: string, html: (texts: PageTexts) => string): void => {
    router.get(path, async (_request, response) => response.type("html").send(html(await texts())));
  };
  answer("/", ({ front }) => page(front.title, paragraphs(front.paragraphs)));
  answer("/privacy", ({ privacy }) =>
    page(privacy.title, privacyText === null ? parts(privacy.parts) : ownText(privacyText)),
  );
  answer("/terms", ({ terms }) =>
    page(terms.title, termsText === null ? parts(terms.parts) : ownText(termsText)),
  );
  return router;
}
