import type { OwnPaper } from '@rapport/shared/contract/papers.ts';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import styles from './OwnPapers.module.css';
import { useDay } from './use-day.ts';

/** The papers of a client: what is to be signed stands first. */
export function OwnPapersList({
  papers,
  onOpen,
}: {
  papers: readonly OwnPaper[];
  onOpen: (paper: string) => void;
}) {
  const t = useTranslations('ownPapers');
  const day = useDay();
  const title = useId();
  const toSign = papers.filter(isToSign);
  const others = papers.filter((paper) => !isToSign(paper));
  return (
    <section className={styles.papers} aria-labelledby={title}>
      <h2 id={title}>{t('title')}</h2>
      <p>{t('toSign', { count: toSign.length })}</p>
      <ul>
        {[...toSign, ...others].map((paper) => {
          const how = isToSign(paper) ? 'sign' : 'read';
          return (
            <li key={paper.id}>
              <span className={styles.name}>
                <span>{paper.title}</span>
                <span className={styles.aside}>
                  {t(`standing.${paper.standing}`, {
                    date: paper.signed ? day(paper.signed.at) : '',
                  })}
                </span>
              </span>
              <Button
                variant={how === 'sign' ? 'primary' : 'secondary'}
                aria-label={t(`openNamed.${how}`, { title: paper.title })}
                onPress={() => onOpen(paper.id)}
              >
                {t(`open.${how}`)}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const isToSign = ({ asked, standing }: OwnPaper): boolean => asked && standing !== 'signed';
