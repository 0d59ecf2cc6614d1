import { DoorClosed, DoorOpen } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom } from '../session/room-context.ts';

/** Closes the door to late-comers, and opens it again. */
export function DoorLock() {
  const t = useTranslations('room.lobby');
  const { command } = useRoom();
  const canLock = useCan('lobby:lock');
  const canUnlock = useCan('lobby:unlock');
  if (canUnlock) {
    return (
      <Button
        variant="quiet"
        icon={DoorOpen}
        onPress={() => void command({ type: 'lobby:unlock' })}
      >
        {t('unlock')}
      </Button>
    );
  }
  if (!canLock) return null;
  return (
    <Button variant="quiet" icon={DoorClosed} onPress={() => void command({ type: 'lobby:lock' })}>
      {t('lock')}
    </Button>
  );
}
