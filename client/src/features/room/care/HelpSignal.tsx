import { LifeBuoy } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { BarButton } from '../core/BarButton.tsx';
import { useCan, useRoom } from '../session/room-context.ts';
import { useOwnCall } from './use-own-call.ts';

/** What the signal's button is called and does; nothing while it is given, or not to be had. */
function useHelpSignal() {
  const t = useTranslations('room.care');
  const { command } = useRoom();
  const canCall = useCan('care:call');
  const canWithdraw = useCan('care:withdraw');
  // Pressed without a connection it stays pressed until it has been sent.
  const { pending } = useOwnCall();
  if (!canCall && !canWithdraw) return undefined;
  const isCalling = canWithdraw || pending === 'call';
  return {
    label: t('button'),
    'aria-label': t('buttonName'),
    // A second press, as a shaking hand may give, takes nothing back.
    'aria-pressed': isCalling,
    onPress: () => {
      if (!isCalling) void command({ type: 'care:call' });
    },
  };
}

/** One touch, in every state of the room. No other member is told. */
export function HelpSignal() {
  const signal = useHelpSignal();
  return signal ? <BarButton icon={LifeBuoy} {...signal} /> : null;
}

/** The same for who still waits to be let in. */
export function HelpSignalInLobby() {
  const signal = useHelpSignal();
  if (!signal || signal['aria-pressed']) return null;
  const { label, 'aria-pressed': _pressed, ...press } = signal;
  return (
    <Button icon={LifeBuoy} {...press}>
      {label}
    </Button>
  );
}
