import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import type { CardTexts } from "@guildhall/shared/messages/bot";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { NotInConversation } from "../../people/not-in-conversation.ts";
import { commandIdOf } from "./command-id.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

/** Offers a topic for whoever wrote it in the chat, as a dialog would (SPEC TALK-3). Returns what to say about it. */
export async function offerTopic(
  parts: IncomingParts,
  incoming: IncomingContext,
  { title, author }: { readonly title: string; readonly author: string },
  texts: CardTexts,
): Promise<string> {
  const { talk, refusal, says } = texts;
  if (tidyLine(title) === "") return talk.addWhat;
  try {
    const outcome = await submit(parts, incoming, title, author);
    if (outcome === "unfounded") return talk.unfounded;
    if (outcome.kind === "done") return talk.added(tidyLine(title));
    const { defect, storage } = { defect: says.broken, storage: says.notStored };
    return talk.notAdded(
      outcome.kind === "refused"
        ? refusal(outcome.rejection)
        : outcome.reason === "defect"
          ? defect
          : storage,
    );
  } catch (error) {
    if (error instanceof NotInConversation) return talk.notAdded(says.notInChat);
    if (error instanceof StorageError || error instanceof RosterError) return talk.notAdded(says.notStored);
    throw error;
  }
}

async function submit(
  { people, liveStreams, environment }: IncomingParts,
  { activity, binding, conversation }: IncomingContext,
  title: string,
  author: string,
) {
  const liveStream = await liveStreams.community(binding.community);
  if (liveStream.state.status === "unfounded") return "unfounded";
  const person = { tenant: conversation.tenant, objectId: author };
  const ref = await people.members.find(binding.community, conversation, person);
  // Their return may not have been reported.
  if (hasLeft(liveStream.state, ref)) await people.cameBack(liveStream, { conversation, person, ref });
  people.members.takesPart(binding.community, person);
  return liveStream.submit({
    id: commandIdOf(activity, environment.now()),
    // Every member may offer topics, so Teams is not asked who organises the meeting.
    actor: { kind: "member", ref, meetingOrganiser: false },
    command: { type: "offerTopic", title, details: null },
  });
}
