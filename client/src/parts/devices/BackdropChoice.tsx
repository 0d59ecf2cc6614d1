import { useTranslations } from 'use-intl';
import { BACKDROPS, type BackdropKind } from '../../media/backdrop/backdrop-choice.ts';
import { WALLS, wallStyle } from '../../media/backdrop/walls.ts';
import { PictureChoice } from '../../ui/PictureChoice.tsx';
import styles from './BackdropChoice.module.css';

/** What the others see behind oneself. */
export function BackdropChoice({
  value,
  onChange,
}: {
  value: BackdropKind;
  onChange: (kind: BackdropKind) => void;
}) {
  const t = useTranslations('devices.backdrop');
  return (
    <div className={styles.choice}>
      <PictureChoice
        label={t('label')}
        compact
        value={value}
        options={BACKDROPS.map((kind) => ({
          value: kind,
          label: t(kind),
          picture: <BackdropPicture kind={kind} />,
        }))}
        onChange={onChange}
      />
      <p className={styles.words}>{t('words')}</p>
    </div>
  );
}

function BackdropPicture({ kind }: { kind: BackdropKind }) {
  const wall = kind === 'none' || kind === 'blur' ? undefined : wallStyle(WALLS[kind]);
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 64 44"
      data-kind={kind}
      {...(wall !== undefined && { style: { background: wall } })}
    >
      {wall === undefined && (
        <g className={styles.room}>
          <rect x="6" y="6" width="18" height="15" />
          <rect x="44" y="4" width="4" height="28" />
          <rect x="50" y="10" width="4" height="22" />
          <rect x="40" y="32" width="24" height="3" />
        </g>
      )}
      <circle className={styles.person} cx="32" cy="19" r="8" />
      <path className={styles.person} d="M16 44c0-10 7-15 16-15s16 5 16 15z" />
    </svg>
  );
}
