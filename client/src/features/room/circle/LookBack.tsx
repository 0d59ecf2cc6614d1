import type { PastCircle, Tie } from '@rapport/shared/contract/room/circle.ts';
import { circleChanges, type CircleChange } from '@rapport/shared/rules/circle-changes.ts';
import { History } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { CirclePicture } from './CirclePicture.tsx';
import styles from './LookBack.module.css';
import { TieList } from './TieList.tsx';

/** How the own circle stood in earlier sessions, and what has changed since. */
export function LookBack({
  history,
  past,
  now,
  onChoose,
}: {
  history: readonly PastCircle[];
  /** The session that is looked back on. */
  past: PastCircle | undefined;
  now: readonly Tie[];
  onChoose: (session: number | undefined) => void;
}) {
  const t = useTranslations('room.circle.history');
  return (
    <div className={styles.back}>
      <Select
        label={t('label')}
        icon={History}
        value={String(past?.session ?? '')}
        options={[
          { value: '', label: t('today') },
          ...[...history].reverse().map(({ session }) => ({
            value: String(session),
            label: t('session', { session }),
          })),
        ]}
        onChange={(value) => onChoose(value === '' ? undefined : Number(value))}
      />
      {past && <Then past={past} now={now} />}
      {past && <Button onPress={() => onChoose(undefined)}>{t('back')}</Button>}
    </div>
  );
}

function Then({ past: { session, ties }, now }: { past: PastCircle; now: readonly Tie[] }) {
  const t = useTranslations('room.circle');
  const changes = circleChanges(ties, now);
  return (
    <>
      <p className={styles.soft}>{t('history.onlyYou')}</p>
      {ties.length === 0 ? (
        <p>{t('history.nobody')}</p>
      ) : (
        <>
          <CirclePicture label={t('pictureThen', { session })} ties={ties} middle={t('me')} />
          <TieList label={t('listThen', { session })} ties={ties} />
        </>
      )}
      <h3>{t('history.since', { session })}</h3>
      {changes.length === 0 ? (
        <p>{t('history.nothing')}</p>
      ) : (
        <ul className={styles.changes} aria-label={t('history.since', { session })}>
          {changes.map((change) => (
            <Change key={`${change.kind} ${change.name}`} change={change} />
          ))}
        </ul>
      )}
    </>
  );
}

function Change({ change }: { change: CircleChange }) {
  const t = useTranslations('room.circle');
  const words = (): string => {
    switch (change.kind) {
      case 'new':
      case 'nearer':
      case 'further': {
        const { kind, name, ring } = change;
        return t(`history.${kind}`, { name, ring: t(`ring.${ring}`) });
      }
      case 'gone':
        return t('history.gone', { name: change.name });
      case 'renamed':
        return t('history.renamed', { name: change.name, was: change.was });
    }
  };
  return <li>{words()}</li>;
}
