import type { BreakoutView } from '@rapport/shared/contract/room/breakout.ts';
import { elapsedMs } from '@rapport/shared/rules/stopwatch.ts';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { useConnection, useRoom } from '../session/room-context.ts';
import { nextWarning } from './warnings.ts';

type Countdown = NonNullable<BreakoutView['timer']>;

/** How long the breakouts still are: to the moment when all come back, once that is settled. */
export function countdownOf({ timer, closesAt }: BreakoutView): Countdown | undefined {
  const { since } = timer?.stopwatch ?? {};
  if (!timer || closesAt === undefined || since === undefined) return timer;
  return { stopwatch: timer.stopwatch, seconds: (closesAt - since) / 1000 };
}

/** Says aloud, in good time, how long the breakouts still are. */
export function useBreakoutWarnings(countdown: Countdown | undefined): void {
  const t = useTranslations('room.said');
  const { connection } = useRoom();
  const offset = useConnection(({ clockOffset }) => clockOffset);
  const { seconds, stopwatch } = countdown ?? {};
  useEffect(() => {
    if (!stopwatch || seconds === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      const next = nextWarning(seconds * 1000 - elapsedMs(stopwatch, connection.serverNow()));
      if (!next) return;
      timer = setTimeout(() => {
        const left = next.leftMs / 1000;
        announce(
          left % 60 === 0 ? t('leftMinutes', { minutes: left / 60 }) : t('left', { seconds: left }),
        );
        wait();
      }, next.waitMs);
    };
    wait();
    return () => clearTimeout(timer);
  }, [connection, offset, seconds, stopwatch, t]);
}
