import { createElement, Fragment } from "react";
import type { ReactNode } from "react";

const shown = new Set([
  "p",
  "b",
  "strong",
  "i",
  "em",
  "u",
  "s",
  "br",
  "span",
  "blockquote",
  "ul",
  "ol",
  "li",
  "code",
  "pre",
  "div",
]);

/** A chat message's HTML as React elements; tags that are not on the list are shown as text. */
export function RichText({ html }: { readonly html: string }) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return <>{childrenOf(body)}</>;
}

function childrenOf(node: Node): ReactNode[] {
  return [...node.childNodes].map((child, place) => <Fragment key={place}>{toReact(child)}</Fragment>);
}

function toReact(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof HTMLElement)) return null;
  const tag = node.localName;
  if (tag === "img" || tag === "emoji") return node.getAttribute("alt");
  if (tag === "br") return <br />;
  if (tag === "at" || (node.getAttribute("itemtype") ?? "").endsWith("/Mention")) {
    return <strong className="at-mention">{node.textContent}</strong>;
  }
  if (tag === "script" || tag === "style") return null;
  return shown.has(tag) ? createElement(tag, {}, ...childrenOf(node)) : childrenOf(node);
}
