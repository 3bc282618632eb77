/**
 * Resolves once what is shown now has been painted and the page has nothing better to do; at once where the browser cannot
 * tell, as on an iPhone.
 */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function")
      requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 2_000 }));
    else resolve();
  });
