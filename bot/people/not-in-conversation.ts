/** Teams does not list a person in a conversation. */
export class NotInConversation extends Error {
  override readonly name = "NotInConversation";

  constructor() {
    super("Teams says that this person is not in this conversation");
  }
}
