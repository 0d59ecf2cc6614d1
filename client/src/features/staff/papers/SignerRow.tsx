import type { CoursePaper, PaperSigner } from '@rapport/shared/contract/papers.ts';
import { useFormatter, useTranslations } from 'use-intl';
import { Avatar } from '../../../ui/Avatar.tsx';
import clients from '../clients/Clients.module.css';
import shared from '../courses/Courses.module.css';
import styles from './Papers.module.css';
import { Told } from './Told.tsx';

/** A member of a course, or who was one: where they stand with each paper, and all that they ever signed. */
export function SignerRow({
  member: { name, left, standing, signatures },
  papers,
}: {
  member: PaperSigner;
  papers: readonly CoursePaper[];
}) {
  const t = useTranslations('papers.course');
  const format = useFormatter();
  const when = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  const titleOf = (paper: string) => papers.find(({ id }) => id === paper)?.title ?? t('gone');
  return (
    <li className={shared.row}>
      <Avatar name={name} size="small" />
      <span className={shared.grow}>
        <span className={shared.name}>{name}</span>
        {left !== undefined && (
          <span className={shared.aside}>
            {t('left', { on: format.dateTime(new Date(left), { dateStyle: 'medium' }) })}
          </span>
        )}
        {Object.entries(standing).map(([paper, at]) => (
          <span key={paper} className={styles.standing}>
            <span>{titleOf(paper)}</span>
            <span className={clients.badge}>{t(`standing.${at}`)}</span>
          </span>
        ))}
        {signatures.length > 0 && (
          <details className={styles.version}>
            <summary>{t('history', { name })}</summary>
            <ul className={styles.signatures}>
              {signatures.map(
                ({ paper, version, at, name: typed, known, withdrawn, told }, index) => (
                  <li key={index}>
                    <p>
                      {t('signed', { title: titleOf(paper), version, at: when(at), name: typed })}
                    </p>
                    <p className={shared.aside}>{t(`known.${known}`)}</p>
                    {withdrawn !== undefined && <p>{t('withdrawn', { at: when(withdrawn) })}</p>}
                    {told && <Told told={told} />}
                  </li>
                ),
              )}
            </ul>
          </details>
        )}
      </span>
    </li>
  );
}
