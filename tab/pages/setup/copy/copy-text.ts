/**
 * Copies a text; resolves with whether that worked. Teams may not let a page in its frame write to the clipboard: then what
 * is selected in `shown` is copied as if by keyboard, and is left selected for people to do so if that fails too.
 */
export async function copyText(
  text: string,
  shown: HTMLInputElement | HTMLTextAreaElement | null,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown === null) return false;
    shown.focus();
    shown.select();
    return document.execCommand("copy");
  }
}
