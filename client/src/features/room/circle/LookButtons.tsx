import { Users, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom } from '../session/room-context.ts';

/** For facilitators: puts what this person shows before everyone. */
export function LookButton({ seat, name }: { seat: string; name: string }) {
  const t = useTranslations('room.circle');
  const { command } = useRoom();
  if (!useCan('circle:look', seat)) return null;
  return (
    <Button
      icon={Users}
      aria-label={t('lookNamed', { name })}
      onPress={() => void command({ type: 'circle:look', seat })}
    >
      {t('look')}
    </Button>
  );
}

/** For facilitators: what all look at together is put away. */
export function LookAwayButton() {
  const t = useTranslations('room.circle');
  const { command } = useRoom();
  return (
    <Button icon={X} onPress={() => void command({ type: 'circle:look-away' })}>
      {t('lookAway')}
    </Button>
  );
}
