import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { nameTab } from './page-title.ts';

// The page that the browser itself opened starts at its top; only later ones are walked to.
let opened = false;

/**
 * The heading of a page, or of a step that takes a page's place: names the browser's tab, and takes
 * the focus so that a screen reader begins there.
 * @param title what the tab is called, where that is not what the heading says
 */
export function PageHeading({ children, title }: { children: ReactNode; title?: string }) {
  const t = useTranslations('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const name = title ?? (typeof children === 'string' ? children : undefined);
  useEffect(() => {
    nameTab(name === undefined ? t('product') : `${name} · ${t('product')}`);
  }, [name, t]);
  useEffect(() => {
    if (opened) heading.current?.focus({ preventScroll: true });
    if (opened) window.scrollTo(0, 0);
    opened = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
