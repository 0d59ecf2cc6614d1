import {
  BarChart3,
  CircleDot,
  HeartHandshake,
  ListOrdered,
  Mail,
  MessagesSquare,
  Theater,
  UserRoundCheck,
  UsersRound,
} from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { AgendaPanel } from '../agenda/AgendaPanel.tsx';
import { BoardPanel } from '../board/BoardPanel.tsx';
import { BreakoutPanel } from '../breakout/BreakoutPanel.tsx';
import { CarePanel } from '../care/CarePanel.tsx';
import { CirclePanel } from '../circle/CirclePanel.tsx';
import { ExercisePanel } from '../exercise/ExercisePanel.tsx';
import { unreadIn } from '../messages/conversations.ts';
import { MessagesPanel } from '../messages/MessagesPanel.tsx';
import { AskPanel } from '../polls/AskPanel.tsx';
import { PeoplePanel } from '../people/PeoplePanel.tsx';
import { useCan, useView } from '../session/room-context.ts';
import type { Panel } from './panel.ts';

/** The panels there are for the viewer at the moment. */
export function usePanels(): Panel[] {
  const t = useTranslations('room.tabs');
  const exercise = useView((view) => view.exercise !== undefined);
  const canChoose = useCan('exercise:choose');
  const leads = useView(({ me }) => me.leads);
  const waiting = useView(({ lobby }) => lobby?.waiting?.length ?? 0);
  const board = useView((view) => view.board !== undefined);
  const boardOpen = useView((view) => view.board?.open === true);
  const canBoard = useCan('board:open');
  const circle = useView((view) => view.circle !== undefined);
  const ownCircle = useView((view) => view.circle?.own !== undefined);
  const looking = useView((view) => view.circle?.looking !== undefined);
  const circleTab = useTranslations('room.circle')(ownCircle ? 'tab' : 'tabLeading');
  const asks = useView(({ polls }) => polls?.kept !== undefined);
  const asked = useView(({ polls }) => polls?.current?.open === true);
  const plansBreakouts = useView(({ me, session }) => me.leads && session.format === 'group');
  const breakoutsOpen = useView(({ breakout }) => breakout?.open === true);
  const calls = useView(
    ({ breakout }) => breakout?.rooms?.filter(({ help }) => help !== undefined).length ?? 0,
  );
  const writes = useView(({ messages }) => messages !== undefined);
  const unread = useView(unreadIn);
  const inNeed = useView(({ care }) => care?.calls?.length ?? 0);
  const lookingAfter = useView(
    ({ care, me }) => care?.own !== undefined && care.own.person !== me.seat,
  );
  const careTab = useTranslations('room.care.panel')('tab');
  const panels: Panel[] = [
    { id: 'agenda', icon: ListOrdered, label: t('agenda'), content: <AgendaPanel /> },
  ];
  if (inNeed > 0 || lookingAfter) {
    panels.push({
      id: 'care',
      icon: HeartHandshake,
      label: careTab,
      marked: true,
      content: <CarePanel />,
    });
  }
  if (exercise || canChoose) {
    panels.push({
      id: 'exercise',
      icon: Theater,
      label: t('exercise'),
      marked: exercise,
      content: <ExercisePanel />,
    });
  }
  if (board || canBoard) {
    panels.push({
      id: 'board',
      icon: MessagesSquare,
      label: t('board'),
      marked: boardOpen,
      content: <BoardPanel />,
    });
  }
  if (circle) {
    panels.push({
      id: 'circle',
      icon: CircleDot,
      label: circleTab,
      marked: looking,
      content: <CirclePanel />,
    });
  }
  if (asks) {
    panels.push({
      id: 'ask',
      icon: BarChart3,
      label: t('ask'),
      marked: asked,
      content: <AskPanel />,
    });
  }
  if (writes) {
    panels.push({
      id: 'messages',
      icon: Mail,
      label: t('messages'),
      badge: unread,
      badgeWords: t('unreadCount', { count: unread }),
      content: <MessagesPanel />,
    });
  }
  if (plansBreakouts) {
    panels.push({
      id: 'breakouts',
      icon: UsersRound,
      label: t('breakouts'),
      marked: breakoutsOpen,
      badge: calls,
      badgeWords: t('helpCount', { count: calls }),
      content: <BreakoutPanel />,
    });
  }
  if (leads) {
    panels.push({
      id: 'people',
      icon: UserRoundCheck,
      label: t('whoIsHere'),
      badge: waiting,
      badgeWords: t('waitingCount', { count: waiting }),
      content: <PeoplePanel />,
    });
  }
  return panels;
}
