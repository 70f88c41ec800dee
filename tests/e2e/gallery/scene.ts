import type { GalleryLanguage, GalleryWords } from './words.ts';

export type SceneProps = { words: GalleryWords; language: GalleryLanguage };

export const languages = [
  { code: 'nl', name: 'Nederlands', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
] as const;
