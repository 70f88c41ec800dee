import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { fetchPage } from './app/fetch-page.ts';

// A page that does not arrive is asked for again by the app, which says so when it fails once more.
fetchPage(location.pathname).then(start, () => start());

function start() {
  // It stands for the pages until they bring their own; of two titles a browser would show this one.
  document.querySelector('title')?.remove();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html lacks #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
