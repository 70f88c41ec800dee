import './Illustration.css';
import type { ReactNode } from 'react';

/** `stories`: nothing told yet; `search`: nothing found; `done`: all arrived; `offline`; `chart`: nothing to count. */
export type Scene = 'stories' | 'search' | 'done' | 'offline' | 'chart' | 'listen';

const DRAWING: Record<Scene, ReactNode> = {
  stories: (
    <>
      <path
        className="mv-scene__soft"
        d="M28 34h72a12 12 0 0 1 12 12v36a12 12 0 0 1-12 12H64L46 110V94H28a12 12 0 0 1-12-12V46a12 12 0 0 1 12-12z"
      />
      <path
        className="mv-scene__solid"
        d="M104 18h36a10 10 0 0 1 10 10v26a10 10 0 0 1-10 10h-6v12l-13-12h-17a10 10 0 0 1-10-10V28a10 10 0 0 1 10-10z"
      />
      <path className="mv-scene__line" d="M34 56h44M34 70h58" />
      <path className="mv-scene__on-solid" d="M108 36h28M108 48h16" />
    </>
  ),
  search: (
    <>
      <circle className="mv-scene__soft" cx="74" cy="58" r="38" />
      <path className="mv-scene__line" d="M102 86l28 26M58 52h32M58 66h20" />
      <circle className="mv-scene__ring" cx="74" cy="58" r="38" />
    </>
  ),
  done: (
    <>
      <circle className="mv-scene__soft" cx="80" cy="62" r="44" />
      <circle className="mv-scene__solid" cx="80" cy="62" r="30" />
      <path className="mv-scene__on-solid" d="M66 62l10 11 19-22" />
      <path className="mv-scene__sun" d="M26 30l8 6M136 28l-9 7M22 92l10-4M138 94l-10-5" />
    </>
  ),
  offline: (
    <>
      <path className="mv-scene__soft" d="M46 92a24 24 0 0 1-3-48 34 34 0 0 1 66-6 27 27 0 0 1 4 54z" />
      <path className="mv-scene__line" d="M62 66h8M80 66h.1M98 66h-8M30 112h100" />
      <path className="mv-scene__sun" d="M80 78v22M70 90l10 10 10-10" />
    </>
  ),
  chart: (
    <>
      <path className="mv-scene__soft" d="M24 20h112v88H24z" />
      <path className="mv-scene__solid" d="M44 72h16v24H44z" />
      <path className="mv-scene__fill-sun" d="M72 52h16v44H72z" />
      <path className="mv-scene__dash" d="M100 38h16v58h-16z" />
      <path className="mv-scene__line" d="M24 108h112" />
    </>
  ),
  listen: (
    <>
      <circle className="mv-scene__soft" cx="52" cy="50" r="22" />
      <path className="mv-scene__soft" d="M18 112c0-20 14-32 34-32s34 12 34 32z" />
      <path
        className="mv-scene__solid"
        d="M98 22h36a10 10 0 0 1 10 10v26a10 10 0 0 1-10 10h-24L96 80V66a10 10 0 0 1-8-10V32a10 10 0 0 1 10-10z"
      />
      <path className="mv-scene__on-solid" d="M104 38v14M112 38v14M120 38v14M128 38v14M100 50l32-10" />
    </>
  ),
};

/** A small drawing in the theme's colours; decoration. */
export function Illustration({ scene, width = 160 }: { scene: Scene; width?: number }) {
  return (
    <svg className="mv-scene" viewBox="0 0 160 124" width={width} aria-hidden="true" focusable="false">
      {DRAWING[scene]}
    </svg>
  );
}
