import type { CircleView, OwnTie, Place } from '@rapport/shared/contract/room/circle.ts';
import { UserPlus } from 'lucide-react';
import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom } from '../session/room-context.ts';
import { CirclePicture } from './CirclePicture.tsx';
import { LookBack } from './LookBack.tsx';
import styles from './OwnCircle.module.css';
import { PlaceStore } from './place-store.ts';
import { ShowAll } from './ShowAll.tsx';
import { TieDialog } from './TieDialog.tsx';
import { TieMark } from './TieMark.tsx';
import { TieRow } from './TieRow.tsx';
import { WhoSees } from './WhoSees.tsx';

/** The own circle: who matters, how near they stand, and who of them is shown. */
export function OwnCircle({ own }: { own: NonNullable<CircleView['own']> }) {
  const t = useTranslations('room.circle');
  const [then, setThen] = useState<number>();
  const { ties, places } = usePlaced(own.ties);
  const past = own.history.find(({ session }) => session === then);
  return (
    <section className={styles.own} aria-label={t('mine')}>
      <header className={styles.header}>
        <h2>{t('mine')}</h2>
      </header>
      {own.history.length > 0 && (
        <LookBack history={own.history} past={past} now={own.ties} onChoose={setThen} />
      )}
      {!past && <Today ties={ties} places={places} />}
    </section>
  );
}

/** The circle as it is now, to be changed. */
function Today({ ties, places }: { ties: readonly OwnTie[]; places: PlaceStore }) {
  const t = useTranslations('room.circle');
  const hint = useId();
  const canAdd = useCan('circle:add');
  const [opened, setOpened] = useState<string>();
  const close = () => setOpened(undefined);
  const moved = ({ name }: OwnTie, { ring }: Place) =>
    announce(t('placed', { name, ring: t(`ring.${ring}`) }));
  const tie = ties.find(({ id }) => id === opened);
  return (
    <>
      {ties.length === 0 ? (
        <div className={styles.none}>
          <h3>{t('none')}</h3>
          <p>{t('noneWords')}</p>
          <p>{t('onlyYou')}</p>
          <p>{t('stored')}</p>
        </div>
      ) : (
        <>
          <WhoSees ties={ties} />
          <CirclePicture
            label={t('picture')}
            ties={ties}
            middle={t('me')}
            mark={(one, spot, radius) => (
              <TieMark
                tie={one}
                spot={spot}
                radius={radius}
                places={places}
                hint={hint}
                onOpen={() => setOpened(one.id)}
                onMoved={(place) => moved(one, place)}
              />
            )}
          />
          <div className={styles.legend}>
            <span data-shown>{t('legendShown')}</span>
            <span>{t('legendHidden')}</span>
          </div>
        </>
      )}
      <div className={styles.row}>
        {canAdd ? (
          <Button
            variant={ties.length === 0 ? 'primary' : 'secondary'}
            icon={UserPlus}
            onPress={() => setOpened('new')}
          >
            {t('add')}
          </Button>
        ) : (
          <p className={styles.soft}>{t('full')}</p>
        )}
      </div>
      {ties.length > 0 && (
        <p id={hint} className={styles.soft}>
          {t('keys')}
        </p>
      )}
      <div className={styles.row}>
        <ShowAll />
      </div>
      <ul className={styles.list} aria-label={t('list')}>
        {ties.map((one) => (
          <TieRow
            key={one.id}
            tie={one}
            others={ties.filter((other) => other !== one)}
            onEdit={() => setOpened(one.id)}
            onMoved={(place) => moved(one, place)}
          />
        ))}
      </ul>
      {opened === 'new' && <TieDialog others={ties} onClose={close} />}
      {tie && <TieDialog tie={tie} others={ties.filter((one) => one !== tie)} onClose={close} />}
    </>
  );
}

/** The people where they have been moved to, also before the room knows it. */
function usePlaced(known: readonly OwnTie[]) {
  const { command } = useRoom();
  const [places] = useState(
    () =>
      new PlaceStore((tie, { ring, angle }) => command({ type: 'circle:place', tie, ring, angle })),
  );
  useEffect(() => places.flush, [places]);
  const moved = useSyncExternalStore(places.subscribe, places.getSnapshot);
  return { places, ties: known.map((tie) => ({ ...tie, ...moved.get(tie.id) })) };
}
