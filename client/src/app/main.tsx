import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { createRoot } from 'react-dom/client';
import { spokenLocale } from '../messages/locale.ts';
import '../ui/global.css';
import { App } from './App.tsx';
import { Providers } from './Providers.tsx';

const locale = spokenLocale(navigator.languages);
document.documentElement.lang = locale;

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the app');
createRoot(root).render(
  <Providers locale={locale}>
    <App />
  </Providers>,
);
