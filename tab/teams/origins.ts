/** The origins of host pages that may talk to the tab, as the server wrote them into the page. */
export function hostOrigins(page: Document): string[] {
  const content = page.querySelector<HTMLMetaElement>('meta[name="teams-origins"]')?.content ?? "";
  return content.split(/[\s,]+/).filter((origin) => URL.canParse(origin));
}
