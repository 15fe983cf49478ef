import '@fontsource-variable/inter/wght.css';
import './app/theme/mantine.css';
import './app/theme/variables.css';
import './app/theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '@/lib/i18n';
import { App } from './app/app';
import { createApp } from './app/create-app';

if (!document.documentElement.hasAttribute('data-unsupported')) {
  await startI18n();
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <App {...createApp()} />
    </StrictMode>,
  );
}
