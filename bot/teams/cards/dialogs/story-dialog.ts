import { readHelped, readStory, type LessonReading } from "@guildhall/shared/reading/helped";
import { notice, subtle } from "../activity/parts.ts";
import { STORY } from "../activity/press.ts";
import { type Element, type InDialog, line, typed, words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, textField } from "./fields.ts";
import { submitButton } from "./submission.ts";

type Body = readonly Element<InDialog>[];

/** Where somebody says what came of the things that they were asked about. It is theirs alone until they release it. */
export function storyDialog(context: DialogContext): DialogDrawing | null {
  const { subject, reader, texts } = context;
  if (subject.kind !== "helped") return null;
  const question = readHelped(reader);
  const asked = question?.session === subject.session ? question : null;
  const { story } = texts.helped;
  return {
    title: story.open,
    height: "medium",
    rows: 0,
    body: () => [
      ...notice(context.notice),
      ...(asked === null
        ? [words(texts.helped.over), ...unsent(context)]
        : asked.mayAnswer
          ? fields(asked.lessons, context)
          : [words(texts.helped.notThere), ...unsent(context)]),
    ],
  };
}

function fields(lessons: readonly LessonReading[], context: DialogContext): Body {
  const { story } = context.texts.helped;
  return [
    subtle(story.onlyYou),
    ...lessons.flatMap((lesson) => about(lesson, context)),
    buttons([submitButton("writeStories", context, {}, { title: story.save, style: "positive" })]),
  ];
}

function about({ id, text }: LessonReading, context: DialogContext): Body {
  const { story } = context.texts.helped;
  const told = readStory(context.reader, id);
  const lesson = line([typed(text, { weight: "Bolder" })], { spacing: "Medium" });
  // What others can read is changed by taking it back first.
  if (told !== null && !told.mayWrite) return [lesson, subtle(story.released)];
  const value = told?.mine ?? "";
  return [lesson, ...textField(`${STORY}${id}`, story.label, context, { value, isMultiline: true })];
}

/** What was typed when nothing could be sent any more is not lost: it can be copied. */
const unsent = (context: DialogContext): Body =>
  Object.entries(context.typed)
    .filter(([field, content]) => field.startsWith(STORY) && content !== "")
    .flatMap(([field]) => textField(field, context.texts.dialogs.unsent, context, { isMultiline: true }));
