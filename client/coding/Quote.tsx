import { languages } from '../../shared/model/language.ts';
import type { Span } from '../../shared/model/signal.ts';
import type { Story } from '../../shared/model/story.ts';

/** The passage itself, in the language and direction of the story. */
export function Quote({ story, span }: { story: Pick<Story, 'text' | 'language'>; span: Span }) {
  return (
    <blockquote className="quote" lang={story.language} dir={languages[story.language].direction}>
      {story.text.slice(span.start, span.end)}
    </blockquote>
  );
}
