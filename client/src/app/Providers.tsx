import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'use-intl';
import { ownTimeZone } from '../parts/session-time/zones.ts';
import { start } from '../messages/en/start.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';

/** Language, messages and announcements for everything inside. */
export function Providers({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <I18nProvider locale={locale}>
      <IntlProvider locale={locale} timeZone={ownTimeZone()} messages={start}>
        {children}
        <LiveRegion />
      </IntlProvider>
    </I18nProvider>
  );
}
