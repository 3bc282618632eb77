/** Whether the data of a button asks Teams for a dialog. */
export function asksForDialog(data: unknown): boolean {
  const msteams = (data as { readonly msteams?: { readonly type?: unknown } } | null | undefined)?.msteams;
  return msteams?.type === "task/fetch";
}
