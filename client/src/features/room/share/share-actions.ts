import { MonitorUp, MonitorX } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { canCaptureScreen } from '../../../media/screen-capture.ts';
import type { MenuAction } from '../../../ui/Menu.tsx';
import { useCan, useRoom } from '../session/room-context.ts';
import { useOwnScreen } from './use-own-screen.ts';

/** To show one's own screen, or to stop: nothing where one may not, or the browser can not. */
export function useShareActions(): MenuAction[] {
  const t = useTranslations('room.share');
  const { share } = useRoom();
  const canStart = useCan('share:start');
  const showing = useOwnScreen().track !== undefined;
  if (showing) {
    return [{ id: 'share', label: t('stopMine'), icon: MonitorX, onAction: share.stop }];
  }
  return canStart && canCaptureScreen()
    ? [{ id: 'share', label: t('start'), icon: MonitorUp, onAction: () => void share.start() }]
    : [];
}

/** What facilitators can do about the screen of one person. */
export function useScreenActionsFor(seat: string, name: string): MenuAction[] {
  const t = useTranslations('room.share');
  const { command } = useRoom();
  const canStop = useCan('share:stop-seat', seat);
  const canAllow = useCan('share:allow', seat);
  const canDisallow = useCan('share:disallow', seat);
  const actions: MenuAction[] = [];
  if (canStop) {
    actions.push({
      id: 'stop-screen',
      label: t('stopNamed', { name }),
      icon: MonitorX,
      onAction: () => void command({ type: 'share:stop-seat', seat }),
    });
  }
  if (canAllow || canDisallow) {
    actions.push({
      id: 'allow-screen',
      label: t(canAllow ? 'allow' : 'disallow'),
      icon: canAllow ? MonitorUp : MonitorX,
      onAction: () => void command({ type: canAllow ? 'share:allow' : 'share:disallow', seat }),
    });
  }
  return actions;
}
