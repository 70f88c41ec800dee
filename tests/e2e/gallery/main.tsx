import '../../../client/ui/base.css';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { SceneProps } from './scene.ts';
import { galleryWords, type GalleryLanguage } from './words.ts';

/** Loaded when asked for, as the product's pages are, so that the styles come in as many sheets. */
const scenes: Record<string, () => Promise<ComponentType<SceneProps>>> = {
  start: async () => (await import('./StartScene.tsx')).StartScene,
  form: async () => (await import('./FormScene.tsx')).FormScene,
  staff: async () => (await import('./StaffScene.tsx')).StaffScene,
  coding: async () => (await import('./CodingScene.tsx')).CodingScene,
  overlay: async () => (await import('./OverlayScene.tsx')).OverlayScene,
};

const query = new URLSearchParams(location.search);
const language: GalleryLanguage = query.get('lang') === 'ar' ? 'ar' : 'nl';
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';

const root = document.getElementById('root');
const Scene = await scenes[query.get('scene') ?? '']?.();
if (root && Scene) createRoot(root).render(<Scene words={galleryWords[language]} language={language} />);
