import { ListOrdered, Theater, UserRoundPlus, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { ReactNode } from 'react';
import { AgendaPanel } from '../agenda/AgendaPanel.tsx';
import { ExercisePanel } from '../exercise/ExercisePanel.tsx';
import { LobbyPanel } from '../lobby/LobbyPanel.tsx';
import { useCan, useView } from '../session/room-context.ts';

export type PanelId = 'agenda' | 'exercise' | 'waiting';

/** A view beside the people. */
export interface Panel {
  id: PanelId;
  icon: LucideIcon;
  label: string;
  /** A number that wants to be seen, and what it counts. */
  badge?: number;
  badgeWords?: string;
  /** Something is going on in it. */
  marked?: boolean;
  content: ReactNode;
}

/** The panels there are for the viewer at the moment. */
export function usePanels(): Panel[] {
  const t = useTranslations('room.tabs');
  const exercise = useView((view) => view.exercise !== undefined);
  const canChoose = useCan('exercise:choose');
  const leads = useView(({ lobby }) => lobby?.waiting !== undefined);
  const waiting = useView(({ lobby }) => lobby?.waiting?.length ?? 0);
  const panels: Panel[] = [
    { id: 'agenda', icon: ListOrdered, label: t('agenda'), content: <AgendaPanel /> },
  ];
  if (exercise || canChoose) {
    panels.push({
      id: 'exercise',
      icon: Theater,
      label: t('exercise'),
      marked: exercise,
      content: <ExercisePanel />,
    });
  }
  if (leads) {
    panels.push({
      id: 'waiting',
      icon: UserRoundPlus,
      label: t('waiting'),
      badge: waiting,
      badgeWords: t('waitingCount', { count: waiting }),
      content: <LobbyPanel />,
    });
  }
  return panels;
}
