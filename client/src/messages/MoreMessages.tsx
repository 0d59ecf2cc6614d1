import type { ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import type { Catalogue } from './catalogue.ts';

/** Adds a feature's messages, loaded together with its page, to those that are there already. */
export function MoreMessages({
  messages,
  children,
}: {
  messages: Partial<Catalogue>;
  children: ReactNode;
}) {
  const [locale, before] = [useLocale(), useMessages()];
  return (
    <IntlProvider locale={locale} messages={{ ...before, ...messages }}>
      {children}
    </IntlProvider>
  );
}
