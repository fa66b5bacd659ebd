import type { CommentKind, NewComment, Question } from '#lib/api/types.ts';

/** What somebody says about the whole draft, and to the questions of a round. */
export interface Part {
  kind: CommentKind;
  text: string;
  justification: string;
  answers: Record<string, string>;
  language: string;
}

/**
 * The one comment that is sent, with the answers that come with it. Where only questions are answered, the first answer is
 * the comment. Null where nothing was said.
 */
export function partOf(part: Part, questions: Question[]): NewComment | null {
  const answers = questions
    .map(({ id }) => ({ question: id, text: part.answers[id]?.trim() ?? '' }))
    .filter(({ text }) => text !== '');
  const text = part.text.trim();
  const language = part.language || undefined;
  if (text !== '') {
    return {
      paragraph: null,
      kind: part.kind,
      text,
      justification: part.justification.trim() || undefined,
      language,
      answers: answers.length > 0 ? answers : undefined,
    };
  }
  const [first, ...others] = answers;
  if (!first) return null;
  return {
    paragraph: null,
    kind: 'general',
    text: first.text,
    justification: part.justification.trim() || undefined,
    question: first.question,
    language,
    answers: others.length > 0 ? others : undefined,
  };
}
