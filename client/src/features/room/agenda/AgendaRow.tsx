import type { AgendaItemView } from '@rapport/shared/contract/room/agenda.ts';
import { Check, Minus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useView } from '../session/room-context.ts';
import { Time } from '../time/Time.tsx';
import styles from './AgendaList.module.css';
import { ItemTime } from './ItemTime.tsx';

/** What an item of the agenda says: its place, title, and time. */
export function AgendaRow({ item, number }: { item: AgendaItemView; number: number }) {
  const t = useTranslations('room.agenda');
  const time = useTranslations('room.time');
  const { title, purpose, minutes, state } = item;
  return (
    <>
      <span aria-hidden className={styles.mark}>
        {state === 'done' ? <Check /> : state === 'skipped' ? <Minus /> : number}
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <VisuallyHidden>
          {' '}
          (<span>{t(`state.${state}`)}</span>){' '}
        </VisuallyHidden>
        <ItemTime id={item.id} />
      </span>
      {state === 'current' ? (
        <CurrentTime minutes={minutes} />
      ) : (
        <span className={styles.minutes}>{time('minutes', { minutes })}</span>
      )}
      {state === 'current' && purpose !== undefined && (
        <span className={styles.purpose}>{purpose}</span>
      )}
    </>
  );
}

function CurrentTime({ minutes }: { minutes: number }) {
  const watch = useView(({ agenda }) => agenda?.item);
  return watch ? <Time watch={watch} totalMs={minutes * 60_000} /> : null;
}
