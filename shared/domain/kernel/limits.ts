/** The limits of the product, shared by schemas, deciders and fields on screen. */
export const LIMITS = {
  /** characters */
  name: 80,
  purpose: 160,
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
  /** open actions of a community; as many again that are over */
  actions: 100,
  /** questions of one session */
  sessionQuestions: 30,
  /** open questions of a community; as many again that are not */
  questions: 100,
  headCount: 10_000,

  /** characters */
  prompt: 200,
  entry: 280,
  question: 200,
  option: 200,
  principle: 280,
  why: 400,
  reason: 280,
  choice: 200,
  outcome: 1_000,
  search: 200,
  help: 80,
  /** that one member says */
  helps: 5,
  /** entries of one collection */
  entries: 500,
  /** open collections; as many again of polls */
  open: 10,
  /** options that people write for one poll */
  options: 50,
  /** votes that one member may be given in a poll */
  budget: 100,
  principles: 30,
  /** topics of the backlog that are neither discussed nor withdrawn */
  topics: 300,
  /** choices in the short list of an element of the logistics */
  choices: 10,
  /** sessions in one plan */
  planned: 12,
  /** past sessions that a community's state keeps; the others are in a projection */
  pastSessions: 5,
  /** sessions of which is known who attended */
  attendances: 50,
  /** published figures of what sessions were worth that a community keeps */
  worthFigures: 24,
  /** things learned in one session about which is asked later whether they helped */
  lessons: 3,
  /** sessions that left such and are still to be asked about */
  waitingLessons: 50,
  /** sessions about which stories can be written; released stories of a community */
  openStories: 50,
  stories: 500,
  /** published figures of whether what was learned helped */
  helpedFigures: 24,
  /** honest looks whose results a community keeps */
  looks: 12,
  /** sessions that were held and still are in the calendar */
  calendarPast: 12,
  /** members whom a community that closes thanks by name for having presented, and as many for having facilitated */
  thanked: 60,
  /** upcoming sessions */
  upcoming: 30,
  /** dates on which one member says that they cannot come */
  unavailable: 100,
  /** days after which a collection or poll closes by itself at the latest */
  openDays: 60,
  /** days from now, in the past or the future, within which every date that people name must lie */
  dateDays: 730,
  /** days from a decision to its review, at most */
  reviewDays: 730,
} as const;
