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
import { serveFiles } from './import/serve.ts';

/** The page's own code is also the worker that reads large files: one file has no other beside it. */
if (typeof document === 'undefined') serveFiles(self as never);
else start();

function start(): void {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
