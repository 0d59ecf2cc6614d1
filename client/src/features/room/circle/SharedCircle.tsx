import type { ShownCircle } from '@rapport/shared/contract/room/circle.ts';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { initials } from '../../../ui/initials.ts';
import { CirclePicture } from './CirclePicture.tsx';
import { LookButton } from './LookButtons.tsx';
import styles from './SharedCircle.module.css';
import { TieList } from './TieList.tsx';

/** What somebody shows of their circle: as a picture, and the same in words. */
export function SharedCircle({ circle: { seat, name, ties } }: { circle: ShownCircle }) {
  const t = useTranslations('room.circle');
  const id = useId();
  return (
    <article className={styles.shared} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id}>{t('of', { name })}</h2>
        <LookButton seat={seat} name={name} />
      </header>
      <CirclePicture label={t('pictureOf', { name })} ties={ties} middle={initials(name)} />
      <TieList label={t('listOf', { name })} ties={ties} />
    </article>
  );
}
