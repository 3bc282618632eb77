/** What people are called whose name is not known. */
export const somebody = () => ({ somebody: "Somebody" });
