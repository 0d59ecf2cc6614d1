import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Contact } from './Contact.tsx';
import styles from './Contact.module.css';

/**
 * The end of somebody's row in a list: a press, and below the row what it opens, which is how they
 * are reached, and above that what is given.
 */
export function MoreAbout({
  seat,
  name,
  children,
}: {
  seat: string;
  name: string;
  children?: ReactNode;
}) {
  const t = useTranslations('roster');
  const [open, setOpen] = useState(false);
  const details = useId();
  return (
    <>
      <IconButton
        icon={open ? ChevronUp : ChevronDown}
        label={t('more', { name })}
        aria-expanded={open}
        aria-controls={details}
        onPress={() => setOpen(!open)}
      />
      {open && (
        <div id={details} className={styles.details}>
          {children}
          <Contact seat={seat} name={name} />
        </div>
      )}
    </>
  );
}
