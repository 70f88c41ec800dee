import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');
// It stands for the pages until they bring their own; of two titles a browser would show this one.
document.querySelector('title')?.remove();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
