import { ChevronRight, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { isPlaying } from '../core/is-playing.ts';
import { useOpenPanels } from '../core/panels-context.ts';
import { useView } from '../session/room-context.ts';
import { invitation } from './invitation.ts';
import { Invitation } from './Invitation.tsx';
import { ownPart } from './own-part.ts';
import styles from './PartStrip.module.css';

/** What the exercise asks of the viewer, while they do not look at it. Facilitators have asked it. */
export function InvitationStrip() {
  const { shown } = useOpenPanels();
  const asks = useView((view) => !view.me.leads || invitation(view) !== undefined);
  return shown !== 'exercise' && asks && <Invitation />;
}

/** On a phone, what one plays by: nobody has to choose between their part and a face. */
export function PartStrip() {
  const t = useTranslations('room.exercise');
  const { shown } = useOpenPanels();
  const own = useView(ownPart);
  const playing = useView(isPlaying);
  const [folded, setFolded] = useState(false);
  if (shown !== 'faces' || !playing || own?.brief === undefined) return null;
  return (
    <details
      className={styles.part}
      open={!folded}
      onToggle={({ currentTarget }) => setFolded(!currentTarget.open)}
    >
      <summary>
        <ChevronRight aria-hidden />
        <span>{t('briefTitle', { role: own.name })}</span>
      </summary>
      <p className={styles.private}>
        <EyeOff aria-hidden />
        <span>{t('onlyYou')}</span>
      </p>
      <p>{own.brief}</p>
    </details>
  );
}
