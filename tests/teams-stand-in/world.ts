import type {
  ChatMessage,
  Conversation,
  ConversationState,
  MeetingNotice,
  MeetingState,
  Person,
  StagedContent,
  StandInSnapshot,
  StandInState,
  TabSettings,
} from "./model.ts";

interface ConversationRecord {
  conversation: Conversation;
  botInstalled: boolean;
  chatPermission: boolean;
  startedAt: number | undefined;
  inMeeting: string[];
  stage: StagedContent | undefined;
  tab: TabSettings | undefined;
  readonly messages: ChatMessage[];
}

export type WorldChange =
  { readonly kind: "state" } | { readonly kind: "message"; readonly message: ChatMessage };

export interface WorldOptions {
  readonly people: readonly Person[];
  readonly conversations: readonly Conversation[];
  readonly botId: string;
  readonly botName: string;
  readonly tabOrigins: Readonly<Record<string, string>>;
  readonly now: () => number;
}

/** The whole state of one stand-in. Nothing in here uses the network. */
export class World {
  readonly botId: string;
  readonly botName: string;
  appUrl: string | undefined;
  #people: readonly Person[];
  readonly #records: ConversationRecord[];
  readonly #tabOrigins: Readonly<Record<string, string>>;
  readonly #cut = new Set<string>();
  readonly #notices: MeetingNotice[] = [];
  readonly #listeners = new Set<(change: WorldChange) => void>();
  readonly #now: () => number;
  #lastId = 0;

  constructor(options: WorldOptions) {
    this.#people = options.people;
    this.botId = options.botId;
    this.botName = options.botName;
    this.#tabOrigins = options.tabOrigins;
    this.#now = options.now;
    this.#records = options.conversations.map((conversation) => ({
      conversation,
      botInstalled: false,
      chatPermission: true,
      startedAt: undefined,
      inMeeting: [],
      stage: undefined,
      tab: undefined,
      messages: [],
    }));
  }

  /** Ids as in Teams: the time in milliseconds, never the same twice. */
  nextId(): string {
    this.#lastId = Math.max(this.#now(), this.#lastId + 1);
    return String(this.#lastId);
  }

  onChange(listener: (change: WorldChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  rename(key: string, name: string): void {
    const renamed = { ...this.person(key), name };
    this.#people = this.#people.map((person) => (person.key === key ? renamed : person));
  }

  setLocale(key: string, locale: string): void {
    const speaking = { ...this.person(key), locale };
    this.#people = this.#people.map((person) => (person.key === key ? speaking : person));
    this.#stateChanged();
  }

  person(key: string): Person {
    const found = this.people.find((person) => person.key === key);
    if (found === undefined) throw new Error(`Nobody here is called ${key}`);
    return found;
  }

  personById(id: string): Person | undefined {
    return this.people.find((person) => person.teamsId === id || person.aadObjectId === id);
  }

  /** Finds a conversation by its key or its id. */
  find(keyOrId: string): ConversationState | undefined {
    const record = this.#records.find(
      ({ conversation }) => conversation.key === keyOrId || conversation.id === keyOrId,
    );
    return record === undefined ? undefined : stateOf(record);
  }

  conversation(keyOrId: string): ConversationState {
    const found = this.find(keyOrId);
    if (found === undefined) throw new Error(`There is no conversation ${keyOrId}`);
    return found;
  }

  conversationOfMeeting(meetingId: string): ConversationState | undefined {
    const record = this.#records.find((one) => one.conversation.meetingId === meetingId);
    return record === undefined ? undefined : stateOf(record);
  }

  addConversation(conversation: Conversation, botInstalled: boolean): void {
    this.#records.push({
      conversation,
      botInstalled,
      chatPermission: false,
      startedAt: undefined,
      inMeeting: [],
      stage: undefined,
      tab: undefined,
      messages: [],
    });
    this.#stateChanged();
  }

  /** The people in a roster; anonymous participants only while they are in the meeting. */
  roster(keyOrId: string): readonly Person[] {
    const { conversation, inMeeting } = this.#record(keyOrId);
    return conversation.memberKeys
      .map((key) => this.person(key))
      .filter((person) => person.kind !== "anonymous" || inMeeting.includes(person.key));
  }

  setBotInstalled(keyOrId: string, installed: boolean, chatPermission: boolean): void {
    const record = this.#record(keyOrId);
    record.botInstalled = installed;
    record.chatPermission = chatPermission;
    this.#stateChanged();
  }

  setChatPermission(keyOrId: string, granted: boolean): void {
    this.#record(keyOrId).chatPermission = granted;
    this.#stateChanged();
  }

  setMeeting(keyOrId: string, change: Partial<MeetingState>): void {
    const record = this.#record(keyOrId);
    if ("startedAt" in change) record.startedAt = change.startedAt;
    if (change.inMeeting !== undefined) record.inMeeting = [...change.inMeeting];
    if ("stage" in change) record.stage = change.stage;
    this.#stateChanged();
  }

  setMembers(keyOrId: string, memberKeys: readonly string[]): void {
    const record = this.#record(keyOrId);
    record.conversation = { ...record.conversation, memberKeys };
    record.inMeeting = record.inMeeting.filter((key) => memberKeys.includes(key));
    this.#stateChanged();
  }

  setTab(keyOrId: string, tab: TabSettings | undefined): void {
    this.#record(keyOrId).tab = tab;
    this.#stateChanged();
  }

  setCut(personKey: string, cut: boolean): void {
    if (cut) this.#cut.add(personKey);
    else this.#cut.delete(personKey);
    this.#stateChanged();
  }

  isCut(personKey: string): boolean {
    return this.#cut.has(personKey);
  }

  addNotice(notice: Omit<MeetingNotice, "id">): void {
    this.#notices.push({ ...notice, id: this.nextId() });
    if (this.#notices.length > 20) this.#notices.shift();
    this.#stateChanged();
  }

  appConnected(appUrl: string): void {
    this.appUrl = appUrl;
    this.#stateChanged();
  }

  messages(keyOrId: string): readonly ChatMessage[] {
    return this.#record(keyOrId).messages;
  }

  message(keyOrId: string, messageId: string): ChatMessage | undefined {
    return this.#record(keyOrId).messages.find((message) => message.id === messageId);
  }

  putMessage(message: ChatMessage): void {
    const { messages } = this.#record(message.conversationId);
    const place = messages.findIndex((one) => one.id === message.id);
    if (place < 0) messages.push(message);
    else messages[place] = message;
    this.#tell({ kind: "message", message });
  }

  state(): StandInState {
    return {
      appUrl: this.appUrl,
      botId: this.botId,
      botName: this.botName,
      people: this.people,
      conversations: this.#records.map(stateOf),
      tabOrigins: this.#tabOrigins,
      cut: [...this.#cut],
      notices: [...this.#notices],
    };
  }

  snapshot(): StandInSnapshot {
    return { state: this.state(), messages: this.#records.flatMap((record) => record.messages) };
  }

  #record(keyOrId: string): ConversationRecord {
    const found = this.#records.find(
      ({ conversation }) => conversation.key === keyOrId || conversation.id === keyOrId,
    );
    if (found === undefined) throw new Error(`There is no conversation ${keyOrId}`);
    return found;
  }

  #stateChanged(): void {
    this.#tell({ kind: "state" });
  }

  #tell(change: WorldChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

function stateOf(record: ConversationRecord): ConversationState {
  const { conversation } = record;
  return {
    ...conversation,
    botInstalled: record.botInstalled,
    chatPermission: record.chatPermission,
    tab: record.tab,
    meeting:
      conversation.kind === "meeting"
        ? { startedAt: record.startedAt, inMeeting: [...record.inMeeting], stage: record.stage }
        : undefined,
  };
}
