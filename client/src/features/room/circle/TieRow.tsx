import type { OwnTie, Place } from '@rapport/shared/contract/room/circle.ts';
import { freePlace, RINGS } from '@rapport/shared/rules/circle-places.ts';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useRoom, useTakingBack, useView } from '../session/room-context.ts';
import styles from './TieRow.module.css';

/** A person on the own circle, with all that can be done, for who does not use the picture. */
export function TieRow({
  tie: { id, name, note, ring, angle, shown },
  others,
  onEdit,
  onMoved,
}: {
  tie: OwnTie;
  others: readonly OwnTie[];
  onEdit: () => void;
  onMoved: (place: Place) => void;
}) {
  const t = useTranslations('room.circle');
  const { command } = useRoom();
  const group = useView(({ session }) => session.format === 'group');
  const hiding = useTakingBack(
    (one) => one.type === 'circle:hide-all' || (one.type === 'circle:hide' && one.tie === id),
  );
  const place = (value: string) => {
    const wanted = RINGS.find((one) => String(one) === value);
    if (wanted === undefined) return;
    const free = freePlace(others, wanted, angle);
    void command({ type: 'circle:place', tie: id, ...free });
    onMoved(free);
  };
  return (
    <li className={styles.tie}>
      <div className={styles.head}>
        <div>
          <h3>{name}</h3>
          {note !== '' && <p className={styles.note}>{note}</p>}
        </div>
        <IconButton icon={Pencil} label={t('edit', { name })} onPress={onEdit} />
      </div>
      <div className={styles.acts}>
        <div className={styles.ring}>
          <Select
            label={t('ringOf', { name })}
            hideLabel
            value={String(ring)}
            options={RINGS.map((one) => ({ value: String(one), label: t(`ring.${one}`) }))}
            onChange={place}
          />
        </div>
        <Checkbox
          checked={shown && !hiding}
          onChange={(show) => void command({ type: show ? 'circle:show' : 'circle:hide', tie: id })}
          description={t(!shown ? 'unseen' : hiding ? 'hiding' : 'seen')}
        >
          <span>{t(group ? 'show' : 'showOne')}</span>
          <VisuallyHidden>{` (${name})`}</VisuallyHidden>
        </Checkbox>
      </div>
    </li>
  );
}
