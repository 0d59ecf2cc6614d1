import type { Tie } from '@rapport/shared/contract/room/circle.ts';
import { circleLayout, DOT, MIDDLE, type Spot } from '@rapport/shared/rules/circle-layout.ts';
import { ringRadius, RINGS } from '@rapport/shared/rules/circle-places.ts';
import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import styles from './CirclePicture.module.css';
import { usePictureSize } from './use-picture-size.ts';

/**
 * Three rings, the person in the middle, and those who matter to them. Without `mark` it is only
 * to be looked at; with it the caller draws each person's mark.
 */
export function CirclePicture<T extends Tie>({
  label,
  ties,
  middle,
  mark,
}: {
  label: string;
  ties: readonly T[];
  /** What stands for the one whose circle it is. */
  middle: string;
  mark?: (tie: T, spot: Spot, radius: number) => ReactNode;
}) {
  const t = useTranslations('room.circle');
  const { ref, size, letter } = usePictureSize();
  const { radius, spots } = circleLayout(ties, size, letter);
  const centre = size / 2;
  return (
    <div ref={ref} className={styles.picture} role={mark ? 'group' : 'img'} aria-label={label}>
      {radius > 0 && (
        <>
          <svg aria-hidden className={styles.rings} width={size} height={size}>
            {[...RINGS].reverse().map((ring) => (
              <circle
                key={ring}
                className={styles.ring}
                data-ring={ring}
                cx={centre}
                cy={centre}
                r={ringRadius(ring, radius)}
              />
            ))}
          </svg>
          {RINGS.map((ring) => (
            <span
              key={ring}
              aria-hidden
              className={styles.ringName}
              style={{ left: centre, top: centre - ringRadius(ring, radius) }}
            >
              {t(`ring.${ring}`)}
            </span>
          ))}
          <span
            aria-hidden
            className={styles.middle}
            style={{ left: centre, top: centre, width: 2 * MIDDLE, height: 2 * MIDDLE }}
          >
            {middle}
          </span>
          {ties.map((tie) => {
            const spot = spots.get(tie.id);
            if (!spot) return null;
            const { x, y, width, height } = spot.label;
            return (
              <Fragment key={tie.id}>
                <span
                  aria-hidden
                  className={styles.name}
                  style={{ left: x, top: y, width, height, lineHeight: `${height}px` }}
                >
                  {tie.name}
                </span>
                {mark?.(tie, spot, radius) ?? (
                  <span
                    className={styles.dot}
                    style={{ left: spot.x, top: spot.y, width: 2 * DOT, height: 2 * DOT }}
                  />
                )}
              </Fragment>
            );
          })}
        </>
      )}
    </div>
  );
}
