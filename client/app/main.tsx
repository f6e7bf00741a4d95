import './take-secret.ts';
import '../styles/layers.css';
import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askSeatEarly } from '../api/retros.ts';
import { App } from './app.tsx';
import { startTextSize } from './text-size.ts';
import { startTheme } from './theme.ts';

askSeatEarly(location.pathname);
startTheme();
startTextSize();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
