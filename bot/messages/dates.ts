/** Dates and times as Teams shows them on the clock of whoever reads. */
const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

export const dayOf = (at: number): string => `{{DATE(${iso(at)},SHORT)}}`;
export const whenOf = (at: number): string => `${dayOf(at)}, {{TIME(${iso(at)})}}`;
