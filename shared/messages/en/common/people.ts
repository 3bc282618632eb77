/** People whose names are not known, or not shown. */
export const people = () => ({ somebody: "Somebody" });
