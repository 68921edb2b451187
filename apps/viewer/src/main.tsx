import './styles/fonts.css';
import './styles/kinds.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/workspace.css';
import './styles/canvas.css';
import './styles/panels.css';
import './styles/views.css';
import './styles/start.css';
import './styles/narrow.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
