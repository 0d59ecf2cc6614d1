import { LifeBuoy } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { BarButton } from '../core/BarButton.tsx';
import { useOpenPanels } from '../core/panels-context.ts';
import { useCan, useRoom } from '../session/room-context.ts';
import styles from './CareStrip.module.css';
import { useOwnCall } from './use-own-call.ts';

/** The word on the button: a phone has no room for all of it. */
export function useHelpWord(): string {
  const t = useTranslations('room.care');
  // There the faces are a view of their own.
  return t(useOpenPanels().views.includes('faces') ? 'buttonShort' : 'button');
}

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
  const word = useHelpWord();
  return signal ? <BarButton icon={LifeBuoy} label={word} {...signal} /> : null;
}

/** The same for who still waits to be let in. */
export function HelpSignalInLobby() {
  const t = useTranslations('room.care');
  const signal = useHelpSignal();
  if (!signal || signal['aria-pressed']) return null;
  const { 'aria-pressed': _pressed, ...press } = signal;
  const button = t('button');
  return (
    <div className={styles.signal}>
      <Button icon={LifeBuoy} {...press}>
        {button}
      </Button>
      <p className={styles.facts}>{t('buttonWords', { button })}</p>
    </div>
  );
}
