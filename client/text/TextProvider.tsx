import { createContext, use, useEffect, type ReactNode } from 'react';
import type { Language } from '../../shared/model/language.ts';
import type { CatalogueName } from './message-id.ts';
import { loadText, type Text } from './text.ts';

interface TextProps {
  language: Language;
  catalogues: readonly CatalogueName[];
  children: ReactNode;
}

/** Speaks to everything inside in one language. Suspends until the catalogues are there. */
export function TextProvider({ language, catalogues, children }: TextProps) {
  const text = use(loadText(language, catalogues));
  return <TextContext value={text}>{children}</TextContext>;
}

/** As TextProvider, for a whole page: the document takes its language and direction. One on a page. */
export function PageText(props: TextProps) {
  return (
    <TextProvider {...props}>
      <DocumentLanguage />
      {props.children}
    </TextProvider>
  );
}

/** How the page around speaks. */
export function useText(): Text {
  const text = use(TextContext);
  if (!text) throw new Error('useText stands outside a TextProvider');
  return text;
}

const TextContext = createContext<Text | null>(null);

function DocumentLanguage() {
  const { language, direction } = useText();
  // Synchronises with the document element, which React does not render.
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  return null;
}
