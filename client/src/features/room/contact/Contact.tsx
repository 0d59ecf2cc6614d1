import type { PersonContact } from '@rapport/shared/contract/rest.ts';
import { Mail, Phone } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { problemOf, type Problem } from '../../../http/api.ts';
import { contact } from '../../../http/endpoints.ts';
import { CopyLink } from '../../../parts/copy-link/CopyLink.tsx';
import { PhoneLink } from '../../../parts/phone/PhoneLink.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useRoom } from '../session/room-context.ts';
import styles from './Contact.module.css';

/** How somebody is reached. It is fetched when this is drawn, as no view of the room holds it. */
export function Contact({ seat, name }: { seat: string; name: string }) {
  const common = useTranslations('common');
  const { id } = useRoom();
  const [known, setKnown] = useState<PersonContact>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    contact(id, seat).then(
      (found) => !gone && setKnown(found),
      (error: unknown) => !gone && setProblem(problemOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [id, seat, attempt]);
  const retry = () => {
    setProblem(undefined);
    setAttempt(attempt + 1);
  };
  if (problem !== undefined) return <ProblemNotice problem={problem} onRetry={retry} />;
  if (!known) return <Spinner label={common('loading')} />;
  return <Ways known={known} name={name} />;
}

function Ways({ known: { link, email, phone }, name }: { known: PersonContact; name: string }) {
  const t = useTranslations('roster.contact');
  return (
    <>
      {phone && (
        <p className={styles.way}>
          <Phone aria-hidden />
          <span>
            <span>{t('phone')}</span>{' '}
            <PhoneLink phone={phone} label={t('call', { name, number: phone.text })} />
          </span>
        </p>
      )}
      {email !== undefined && (
        <p className={styles.way}>
          <Mail aria-hidden />
          <span>
            <span>{t('email')}</span>{' '}
            <a href={`mailto:${email}`} aria-label={t('write', { name, email })}>
              {email}
            </a>
          </span>
        </p>
      )}
      {!phone && email === undefined && <p className={styles.nothing}>{t('nothing')}</p>}
      {link === undefined ? (
        <p className={styles.nothing}>{t('noLink')}</p>
      ) : (
        <span className={styles.link}>
          <CopyLink name={name} link={link} t={t} />
        </span>
      )}
    </>
  );
}
