import { describe, expect, test } from "vitest";
import { saysElmo } from "@guildhall/shared/domain/elmo-words";
import { readActivity, type BotActivity } from "./activity.ts";
import { wordsOf } from "./message-words.ts";

const bot = { id: "28:6f0a4c1e", name: "Guildhall" };
const botMention = { type: "mention", mentioned: { id: bot.id, name: bot.name }, text: "<at>Guildhall</at>" };

function message(fields: Record<string, unknown>): BotActivity {
  const activity = readActivity({
    type: "message",
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    conversation: { id: "19:meeting_x@thread.v2", tenantId: "t" },
    recipient: bot,
    ...fields,
  });
  if (activity === null) throw new Error("Not an activity");
  return activity;
}

const html = (content: string, more: Record<string, unknown> = {}): BotActivity =>
  message({ text: "not read", attachments: [{ contentType: "text/html", content }], ...more });

const reply =
  '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri" itemid="8:orgid:x">Tom</strong><span itemprop="time" itemid="1"></span><p itemprop="preview">elmo</p></blockquote>';

describe("the words of a message", () => {
  test.each([
    ["<p>elmo</p>", "elmo"],
    ["<div>elmo</div>", "elmo"],
    ["<p>elmo&nbsp;please</p>", "elmo please"],
    ["<p><strong>EL</strong>MO</p>", "ELMO"],
    ["<p>fish &amp; chips &lt;3</p>", "fish & chips <3"],
    ["<p>one</p><p>two<br>three</p>", "one\ntwo\nthree"],
    ["<ul><li>one</li><li>two</li></ul>", "one\ntwo"],
    ['<p>elmo <emoji id="praying" alt="🙏" title="Praying"></emoji></p>', "elmo"],
    ['<p>el<emoji alt="🙂"></emoji>mo</p>', "el mo"],
    ['<p>elmo <img alt="elmo.gif" src="https://example.org/x"></p>', "elmo"],
    ['<p>look: <a href="https://example.org/elmo" title="x">elmo</a></p>', "look:"],
    ["<p>try <code>elmo</code></p>", "try"],
    ["<pre><code>elmo\n</code></pre><p>is the word</p>", "is the word"],
    [`${reply}<p>what do you mean?</p>`, "what do you mean?"],
    [`${reply}<p>ELMO</p>`, "ELMO"],
    ['<blockquote itemtype="http://schema.skype.com/Forward"><p>elmo</p></blockquote>', ""],
    ["<blockquote><p>elmo</p></blockquote><p>who said that</p>", "who said that"],
    [
      '<p><span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Elmo Rossi</span> can you?</p>',
      "can you?",
    ],
    ['<p><at id="0">Elmo</at>&nbsp;can you?</p>', "can you?"],
    ["<p>unclosed <b>tag", "unclosed tag"],
    ["</p></div>elmo", "elmo"],
    ["<script>elmo</script>", ""],
    ["", ""],
  ])("%s", (content, text) => {
    expect(wordsOf(html(content)).text).toBe(text);
  });

  test("are none if a message is nested more deeply than anybody writes", () => {
    expect(wordsOf(html(`<p>elmo ${"<b>".repeat(90)}</p>`)).text).toBe("elmo");
    expect(wordsOf(html(`<p>elmo ${"<b>".repeat(200)}</p>`)).text).toBe("");
  });

  test.each([
    ["<at>Guildhall</at> elmo <at>Priya</at>", "elmo"],
    ['<AT id="0">Guildhall</AT> elmo', "elmo"],
    ["<at>elmo", "<at>elmo"],
    ["elmo</at>", "elmo</at>"],
    ["<atlas> elmo", "<atlas> elmo"],
  ])("in the plain text %s", (text, words) => {
    expect(wordsOf(message({ text })).text).toBe(words);
  });

  test("come from the plain text, without mentions, if there is no HTML", () => {
    expect(wordsOf(message({ text: "<at>Guildhall</at> a < b & c\nelmo" })).text).toBe("a < b & c\nelmo");
  });

  test.each([
    ["through its entity", html("<p>hello</p>", { entities: [botMention] }), true],
    [
      "through its name, if Teams omits the entity",
      html('<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Guildhall</span> hello</p>'),
      true,
    ],
    ["through its name in plain text", message({ text: "<at>Guildhall</at> hello" }), true],
    ["not if somebody else is", html('<p><at id="0">Priya</at> hello</p>'), false],
    ["not if its name is only written", html("<p>Guildhall is nice</p>"), false],
    [
      "not if only a quotation mentions it",
      html(`<blockquote><at id="0">Guildhall</at></blockquote><p>hello</p>`),
      false,
    ],
  ])("are for the bot if it is mentioned: %s", (_, activity, mentioned) => {
    expect(wordsOf(activity).botMentioned).toBe(mentioned);
  });

  test.each([
    ["ELMO-10", `${reply}<p>me too: elmo</p>`, true],
    ["ELMO-10", '<p><at id="0">Guildhall</at> elmo</p>', true],
    ["ELMO-16", `${reply}<p>who wrote that?</p>`, false],
    ["ELMO-16", "<p><code>elmo</code></p>", false],
    ["ELMO-16", '<p><a href="https://example.org/elmo">elmo</a></p>', false],
    ["ELMO-20", "<p>let&#39;s elmo this</p>", true],
    ["ELMO-20", '<p><at id="0">Tom</at> let&rsquo;s elmo this</p>', true],
    ["ELMO-20", "<blockquote><p>let's elmo this</p></blockquote><p>why?</p>", false],
    ["ELMO-21", "<p>I&#39;m <strong>calling</strong> an&nbsp;ELMO</p>", true],
    ["ELMO-23", "<div><div>elmo, next topic</div></div>", true],
    ["ELMO-15", "<p>what does <b>elmo</b> mean?</p>", false],
  ])("%s in HTML as Teams sends it: %s", (_, content, raises) => {
    const { text, botMentioned } = wordsOf(html(content));
    expect(saysElmo({ text, edited: false, toTheBot: botMentioned })).toBe(raises);
  });
});
