import type { JoinInfo, Me } from '@rapport/shared/contract/rest.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { may } from '@rapport/shared/rules/rights.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { problemOf } from '../../http/api.ts';
import { openSession } from '../../http/endpoints.ts';
import type { RoomEntry } from '../../http/room-entry.ts';
import type { DeviceChoice } from '../../media/device-choice.ts';
import type { RenderRoom } from '../../parts/arrival/room-ways.ts';
import { Button } from '../../ui/Button.tsx';
import { Message } from '../../ui/Message.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { DeviceStep } from '../../parts/devices/DeviceStep.tsx';
import { HelpNotices } from './help/HelpNotices.tsx';
import { remember, remembered } from '../../parts/arrival/remembered.ts';
import { SessionAside } from '../../parts/arrival/SessionAside.tsx';

// When a session has ended.
const AfterSession = lazy(async () => ({
  default: (await import('./after/AfterSession.tsx')).AfterSession,
}));

interface Props {
  me: Me;
  session: string;
  renderRoom: RenderRoom;
}

/** From today's sessions into the room: the check of the devices, then the door. */
export function SessionPage({ me, session, renderRoom }: Props) {
  const t = useTranslations('common');
  const tErrors = useTranslations('errors');
  const tStaff = useTranslations('staff.session');
  const seat = useQuery({
    queryKey: ['seat', session],
    queryFn: () => openSession(session),
    // The way in is walked once; what happens to the seat afterwards the room itself tells.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (seat.data) return <Door me={me} session={session} info={seat.data} renderRoom={renderRoom} />;
  return (
    <>
      <HelpNotices />
      <PageFrame width="narrow" centred>
        {seat.isError ? (
          <Message
            title={tErrors(`${problemOf(seat.error)}.title`)}
            actions={
              <>
                <Button variant="primary" size="large" onPress={() => void seat.refetch()}>
                  {t('tryAgain')}
                </Button>
                <Link href="/">{tStaff(backOf(me))}</Link>
              </>
            }
          >
            <p>{tErrors(`${problemOf(seat.error)}.words`)}</p>
          </Message>
        ) : (
          <Spinner label={t('loading')} />
        )}
      </PageFrame>
    </>
  );
}

/** What the way back is called: the page with which they begin. */
const backOf = ({ roles }: Me) => (may(roles, 'sessions:lead') ? 'back' : 'backToObserved');

function Door({ me, session, info, renderRoom }: Props & { info: JoinInfo }) {
  const t = useTranslations('staff.session');
  const [, navigate] = useLocation();
  const [devices, setDevices] = useState<DeviceChoice | undefined>(() =>
    ['admitted', 'waiting', 'left'].includes(info.standing)
      ? remembered(window, session)?.devices
      : undefined,
  );
  const [joining, setJoining] = useState(false);
  const { name } = info;
  const entry: RoomEntry = { kind: 'staff', session, info, name, pronouns: '' };
  if (devices) {
    return (
      <>
        {renderRoom(joining ? { ...entry, joining } : entry, devices, {
          home: (
            <Button size="large" onPress={() => navigate('/')}>
              {t(backOf(me))}
            </Button>
          ),
          after: leads(info.role) && (
            <Suspense>
              <AfterSession session={session} />
            </Suspense>
          ),
        })}
        <HelpNotices inRoom={session} />
      </>
    );
  }
  return (
    <>
      <HelpNotices />
      <DeviceStep
        name={name}
        pronouns=""
        isHeard={info.role !== 'observer'}
        back={{ label: t(backOf(me)), onPress: () => navigate('/') }}
        beside={(step) => <SessionAside info={info}>{step}</SessionAside>}
        end={{
          kind: 'enter',
          ahead: renderRoom.ahead,
          onEnter: (chosen) => {
            remember(window, session, { name, pronouns: '', devices: chosen });
            setJoining(true);
            setDevices(chosen);
          },
        }}
      />
    </>
  );
}
