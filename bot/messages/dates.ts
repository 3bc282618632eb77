/** Dates and times, which Teams shows in the reader's time zone. */
const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

export const dayOf = (at: number): string => `{{DATE(${iso(at)},SHORT)}}`;
export const whenOf = (at: number): string => `${dayOf(at)}, {{TIME(${iso(at)})}}`;
