import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf, type Problem } from '../../../http/api.ts';
import { ownCalendar } from '../../../http/own-calendar.ts';
import { deviceSecretFor } from '../../../parts/arrival/device-secret.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './OwnCalendar.module.css';

/** One's appointments for one's own calendar: put there once, or followed. */
export function OwnCalendar({ token }: { token: string }) {
  const t = useTranslations('ownCalendar');
  const title = useRef<HTMLHeadingElement>(null);
  const [link, setLink] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const load = useCallback(
    () =>
      ownCalendar(token, deviceSecretFor(window, token)).then(
        (answer) => {
          setLink(answer.link);
          setProblem(undefined);
        },
        (error: unknown) => setProblem(problemOf(error)),
      ),
    [token],
  );
  useEffect(() => {
    // The button that led here is gone: whoever reads on begins here.
    title.current?.focus();
    void load();
  }, [load]);
  return (
    <section className={styles.calendar} aria-labelledby="own-calendar">
      <h2 id="own-calendar" ref={title} tabIndex={-1}>
        {t('title')}
      </h2>
      <p>{t('words')}</p>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void load()} />}
      {link === undefined && problem === undefined && <Spinner label={t('loading')} />}
      {link !== undefined && (
        <>
          <p>
            <a className={styles.way} href={`${link}?once`}>
              {t('once')}
            </a>
            <span>{t('onceWords')}</span>
          </p>
          <p>
            {/* Programs of calendars know this scheme; the page behind it is the same. */}
            <a className={styles.way} href={link.replace(/^https?:/u, 'webcal:')}>
              {t('follow')}
            </a>
            <span>{t('followWords')}</span>
          </p>
          <TextField
            label={t('address')}
            description={t('secret')}
            value={link}
            isReadOnly
            onFocus={(event) => {
              if (event.target instanceof HTMLInputElement) event.target.select();
            }}
          />
          <CopyButton text={link} label={t('copy')} copied={t('copied')} failed={t('copyFailed')} />
        </>
      )}
    </section>
  );
}
