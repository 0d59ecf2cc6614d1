import { shareLayout } from '@rapport/shared/rules/share-layout.ts';
import { stageLayout } from '@rapport/shared/rules/stage-layout.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useCanAny, useConnection, useView } from '../session/room-context.ts';
import { SharedScreen } from '../share/SharedScreen.tsx';
import { onStage } from './on-stage.ts';
import styles from './Stage.module.css';
import { Tile } from './Tile.tsx';

const GAP = 10;

/** Everyone in the room, in places that are the same on every screen. */
export function Stage() {
  const t = useTranslations('room.stage');
  const { ref, width, height } = useSize();
  const order = useView((view) => onStage(view).seats);
  const front = useView((view) => onStage(view).front);
  const unseen = useView((view) => onStage(view).unseen);
  const dimmed = useConnection(({ connection }) => connection !== 'live');
  const leading = useCanAny('lobby:lock', 'lobby:unlock');
  const breakouts = useView(({ breakout }) => breakout?.open === true);
  const someoneWaits = useView(({ lobby }) => (lobby?.waiting?.length ?? 0) > 0);
  const seats = order === '' ? [] : order.split(' ');
  // To oneself one's own screen would be a picture of a picture.
  const sharer = useView(({ share, me }) => (share?.seat === me.seat ? undefined : share?.seat));
  const shared = sharer === undefined ? undefined : shareLayout(seats, width, height, GAP);
  const boxes = shared?.faces ?? stageLayout(seats, front.split(' '), width, height, GAP);
  return (
    <div className={styles.stage} data-dimmed={dimmed || undefined}>
      {sharer !== undefined && shared && (
        <SharedScreen key={sharer} seat={sharer} box={shared.screen} />
      )}
      <ul ref={ref} className={styles.tiles} aria-label={t('label')}>
        {seats.map((seat) => {
          const box = boxes.get(seat);
          return box && <Tile key={seat} seat={seat} {...box} />;
        })}
      </ul>
      {unseen && <p className={styles.unseen}>{t(unseen)}</p>}
      {seats.length === 1 && !someoneWaits && !breakouts && (
        <p className={styles.alone}>{t(leading ? 'aloneLeading' : 'alone')}</p>
      )}
    </div>
  );
}

function useSize() {
  const ref = useRef<HTMLUListElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, ...size };
}
