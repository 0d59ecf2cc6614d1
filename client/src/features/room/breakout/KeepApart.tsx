import { Lock, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './KeepApart.module.css';
import { usePeople } from './use-people.ts';

const NONE: readonly [string, string][] = [];

/** The rules about who is never to be with whom: for facilitators alone. */
export function KeepApart() {
  const t = useTranslations('breakoutPlan');
  const can = useCan('breakout:keep-apart');
  const apart = useView(({ breakout }) => breakout?.apart ?? NONE);
  const [open, setOpen] = useState(false);
  if (!can) return null;
  return (
    <>
      <Button variant="quiet" icon={Lock} onPress={() => setOpen(true)}>
        <span>{t('apart')}</span>: <span>{t('apartCount', { count: apart.length })}</span>
      </Button>
      <Dialog title={t('apart')} isOpen={open} onClose={() => setOpen(false)}>
        <div className={styles.rules}>
          <p>{t('apartWords')}</p>
          <Rules apart={apart} />
          <AddRule apart={apart} />
        </div>
      </Dialog>
    </>
  );
}

function Rules({ apart }: { apart: readonly (readonly [string, string])[] }) {
  const t = useTranslations('breakoutPlan');
  const { command } = useRoom();
  const { nameOf } = usePeople();
  if (apart.length === 0) return <p className={styles.soft}>{t('apartNone')}</p>;
  return (
    <ul className={styles.list}>
      {apart.map(([seat, other]) => {
        const names = { one: nameOf(seat), other: nameOf(other) };
        return (
          <li key={`${seat} ${other}`}>
            <span>{t('apartPair', names)}</span>
            <IconButton
              icon={X}
              label={t('apartRemove', names)}
              onPress={() => void command({ type: 'breakout:allow-together', seat, other })}
            />
          </li>
        );
      })}
    </ul>
  );
}

function AddRule({ apart }: { apart: readonly (readonly [string, string])[] }) {
  const t = useTranslations('breakoutPlan');
  const { command } = useRoom();
  const { people } = usePeople();
  const members = Object.entries(people).flatMap(([value, { name, role }]) =>
    role === 'member' ? [{ value, label: name }] : [],
  );
  const [one, setOne] = useState(members[0]?.value ?? '');
  const free = members.filter(
    ({ value }) =>
      value !== one && !apart.some((pair) => pair.includes(one) && pair.includes(value)),
  );
  const [chosen, setChosen] = useState('');
  const other = free.some(({ value }) => value === chosen) ? chosen : (free[0]?.value ?? '');
  return (
    <div className={styles.add}>
      <Select label={t('apartOne')} value={one} options={members} onChange={setOne} />
      <Select label={t('apartOther')} value={other} options={free} onChange={setChosen} />
      <Button
        isDisabled={other === ''}
        onPress={() => void command({ type: 'breakout:keep-apart', seat: one, other })}
      >
        {t('apartAdd')}
      </Button>
    </div>
  );
}
