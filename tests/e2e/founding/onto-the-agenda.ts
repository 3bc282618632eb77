import { listenTo } from "../guildhall/announcements.ts";
import type { Facilitator } from "../actors/facilitator.ts";
import type { Topic } from "../actors/participant.ts";

/** Offers topics on the page of the tab, and puts them on the next agenda in this order. */
export async function putOntoTheAgenda(person: Facilitator, ...topics: readonly Topic[]): Promise<void> {
  await person.openDetails({ sub: "topics" });
  for (const topic of topics) {
    const opener = person.button("Offer a topic");
    const form = person.app.getByRole("form", { name: "Offer a topic", exact: true });
    await form.or(opener).first().waitFor();
    if (await opener.isVisible()) await opener.click();
    await person.offer(topic);
    const announcements = await listenTo(person);
    await person.onEntry(topic.title, "Put on the next agenda");
    await announcements.some(`On the next agenda: ${topic.title}`);
  }
}
