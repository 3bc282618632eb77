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
  /** actions among them */
  sessionActions: 50,
  /** actions of a community that are open; and as many that are over */
  actions: 100,
  headCount: 10_000,

  /** characters */
  prompt: 200,
  entry: 280,
  question: 200,
  option: 200,
  principle: 280,
  why: 400,
  choice: 200,
  outcome: 1_000,
  /** entries of one collection */
  entries: 500,
  /** collections, and polls, that are open at once */
  open: 10,
  /** options that people write into one poll */
  options: 50,
  /** votes that one member may be given in a poll */
  budget: 100,
  principles: 30,
  /** topics of the backlog that are neither discussed nor withdrawn */
  topics: 300,
  /** choices in the short list of an element of the logistics */
  choices: 10,
  /** sessions that are planned at once */
  planned: 12,
  /** sessions that are over and still known */
  pastSessions: 50,
  /** sessions that are upcoming at once */
  upcoming: 30,
  /** dates on which one member says that they cannot */
  cannot: 100,
  /** days until a collection or poll closes by itself at the latest */
  openDays: 60,
  /** days from now within which lies every date that people name */
  dateDays: 730,
  /** days from a decision to its review at the latest */
  reviewDays: 730,
} as const;
