export const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', "&quot;");

/** Readable at any width, in light and dark. */
const style =
  "body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }";

/** A plain page of the server's own. `body` is HTML. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><style>${style}</style><title>${title} · Guildhall</title></head>
<body><h1>${title}</h1>${body}</body>
</html>
`;
