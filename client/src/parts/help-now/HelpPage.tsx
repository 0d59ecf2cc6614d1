import { Phone } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/Button.tsx';
import { PageFrame, type PageFrameProps } from '../../ui/PageFrame.tsx';
import styles from './HelpPage.module.css';
import { HelpPanel } from './HelpPanel.tsx';
import { helpStore } from './page-help.ts';

export interface HelpPageProps extends Omit<PageFrameProps, 'under'> {
  /** Shows the numbers at once, under what the page says. */
  shown?: boolean;
}

/** A page that a client may see: whom to call is one press away, in the same place on each. */
export function HelpPage({ children, head, shown = false, ...frame }: HelpPageProps) {
  const t = useTranslations('helpNow');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  // Long before anybody presses: by then the server may be away.
  useEffect(() => void helpStore.load(), []);
  if (shown) {
    return (
      <PageFrame {...frame} head={head}>
        {children}
        <HelpSection />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      {...frame}
      head={
        <>
          {head}
          <span className={styles.entry}>
            <Button
              variant="quiet"
              icon={Phone}
              aria-expanded={isOpen}
              aria-controls={id}
              onPress={() => setOpen(!isOpen)}
            >
              {t('open')}
            </Button>
          </span>
        </>
      }
      under={
        <div id={id} className={styles.under}>
          {isOpen && <HelpSection />}
        </div>
      }
    >
      {children}
    </PageFrame>
  );
}

function HelpSection() {
  const t = useTranslations('helpNow');
  const title = useId();
  return (
    <section className={styles.opened} aria-labelledby={title}>
      <h2 id={title}>{t('title')}</h2>
      <HelpPanel />
    </section>
  );
}
