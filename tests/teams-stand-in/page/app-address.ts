/** The app's address at a person's own origin. Only pages that the app itself serves may be framed. */
export function appAddress(
  contentUrl: string | undefined,
  appUrl: string | undefined,
  origin: string,
): string | undefined {
  if (appUrl === undefined) return undefined;
  const url = new URL(contentUrl ?? "/tab/", appUrl);
  return `${origin}${url.pathname}${url.search}${url.hash}`;
}
