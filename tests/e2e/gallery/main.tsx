import '../../../client/ui/base.css';
import { createRoot } from 'react-dom/client';
import { CodingScene } from './CodingScene.tsx';
import { FormScene } from './FormScene.tsx';
import { OverlayScene } from './OverlayScene.tsx';
import { StaffScene } from './StaffScene.tsx';
import { StartScene } from './StartScene.tsx';
import { galleryWords, type GalleryLanguage } from './words.ts';

const scenes = {
  start: StartScene,
  form: FormScene,
  staff: StaffScene,
  coding: CodingScene,
  overlay: OverlayScene,
};

const query = new URLSearchParams(location.search);
const language: GalleryLanguage = query.get('lang') === 'ar' ? 'ar' : 'nl';
const Scene = Object.entries(scenes).find(([name]) => name === query.get('scene'))?.[1] ?? StartScene;
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Scene words={galleryWords[language]} language={language} />);
