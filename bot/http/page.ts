export const escapeAttribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** A plain page of the server's own. `body` is HTML. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>${title} · Guildhall</title></head>
<body><h1>${title}</h1>${body}</body>
</html>
`;
