import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { createRoot } from 'react-dom/client';
import { spokenLocale } from '../messages/locale.ts';
import '../ui/global.css';
import { App } from './App.tsx';
import { leaveComposingAlone } from './composing.ts';
import { Providers } from './Providers.tsx';
import { keepTextsInPlace } from './texts-in-place.ts';

const locale = spokenLocale(navigator.languages);
document.documentElement.lang = locale;

keepTextsInPlace(window);
leaveComposingAlone(window);
const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the app');
// Where the browser is too old the page says so already: see `public/opening.js`.
if (!('tooOld' in document.documentElement.dataset)) {
  createRoot(root).render(
    <Providers locale={locale}>
      <App />
    </Providers>,
  );
}
