/** The longest and largest that Guildhall takes. Schemas, deciders and fields on screen use the same numbers. */
export const LIMITS = {
  /** characters */
  name: 80,
  title: 120,
  takeaway: 280,
  /** minutes of one item */
  minMinutes: 1,
  maxMinutes: 240,
  /** items of one agenda */
  items: 50,
  /** takeaways of one session */
  takeaways: 500,
  headCount: 10_000,
} as const;
