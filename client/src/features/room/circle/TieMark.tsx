import type { OwnTie, Place } from '@rapport/shared/contract/room/circle.ts';
import type { Spot } from '@rapport/shared/rules/circle-layout.ts';
import { acrossRings, alongRing, placeAt } from '@rapport/shared/rules/circle-places.ts';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PlaceStore } from './place-store.ts';
import styles from './TieMark.module.css';

/** A finger or a mouse that has moved less than this has pressed and not drawn. */
const STILL_PX = 6;

/** Where an arrow key leads: along the ring, or nearer and further away. */
const KEYS: Readonly<Record<string, (place: Place) => Place>> = {
  ArrowLeft: (place) => alongRing(place, -1),
  ArrowRight: (place) => alongRing(place, 1),
  ArrowUp: (place) => acrossRings(place, -1),
  ArrowDown: (place) => acrossRings(place, 1),
};

/** The mark of a person on the own circle: it is drawn, moved by the arrow keys, or opened. */
export function TieMark({
  tie,
  spot,
  radius,
  places,
  hint,
  onOpen,
  onMoved,
}: {
  tie: OwnTie;
  spot: Spot;
  /** From the middle of the picture to its outermost ring, in px. */
  radius: number;
  places: PlaceStore;
  /** The id of the words that say how to move it. */
  hint: string;
  onOpen: () => void;
  /** They stand on another ring now. */
  onMoved: (place: Place) => void;
}) {
  const t = useTranslations('room.circle');
  const drag = useRef<{ x: number; y: number; ring: Place['ring']; moved: boolean }>(undefined);
  const { id, name, ring, shown } = tie;

  const follow = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLButtonElement>) => {
    const from = drag.current;
    const picture = currentTarget.parentElement?.getBoundingClientRect();
    if (!from || !picture) return;
    from.moved ||= Math.hypot(clientX - from.x, clientY - from.y) >= STILL_PX;
    if (!from.moved) return;
    const { left, top, width, height } = picture;
    places.move(
      id,
      placeAt({ x: clientX - left - width / 2, y: clientY - top - height / 2 }, radius),
    );
    if (shown) places.tellSoon(id);
  };
  const drop = () => {
    const from = drag.current;
    if (!from?.moved) return;
    void places.tell(id);
    if (from.ring !== ring) onMoved(tie);
  };
  const step = (event: KeyboardEvent) => {
    const place = KEYS[event.key]?.(tie);
    if (!place || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    places.move(id, place);
    places.tellSoon(id);
    if (place.ring !== ring) onMoved(place);
  };

  return (
    <button
      type="button"
      className={styles.mark}
      data-shown={shown || undefined}
      style={{ left: spot.x, top: spot.y }}
      aria-label={t('dot', { name, ring: t(`ring.${ring}`), shown: String(shown) })}
      aria-describedby={hint}
      onPointerDown={(event) => {
        drag.current = { x: event.clientX, y: event.clientY, ring, moved: false };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
      onLostPointerCapture={drop}
      onClick={({ detail }) => {
        // A press of a key has no detail; the click after a drag is none.
        if (detail === 0 || drag.current?.moved !== true) onOpen();
      }}
      onKeyDown={step}
      onBlur={() => void places.tell(id)}
    />
  );
}
