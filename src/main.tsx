// Builds the services and mounts the page. No other module of the page has a side effect at import.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { composePage } from './app/compose-page.ts';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { startSettings } from './app/page-settings.ts';
import './app/tokens.css';
import './app/global.css';

startSettings();
const page = composePage();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App page={page} />
      </ErrorBoundary>
    </StrictMode>,
  );
}
