import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { HomeContext } from '../../ui/Brand.tsx';
import { Button } from '../../ui/Button.tsx';
import { Message } from '../../ui/Message.tsx';
import { HelpPage } from '../../parts/help-now/HelpPage.tsx';
import { lazyPage } from '../../parts/loading/lazy-page.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { Part } from '../../ui/Part.tsx';
import { useAskBeforeLeaving } from '../../ui/use-ask-before-leaving.ts';
import { JoinProblem } from './JoinProblem.tsx';
import { CodeStep } from './lazy-code-step.tsx';
import { NameStep } from './NameStep.tsx';
import { SignInStep } from './SignInStep.tsx';
import type { RenderRoom } from '../../parts/arrival/room-ways.ts';
import { SessionAside } from '../../parts/arrival/SessionAside.tsx';
import { useJoin } from './useJoin.ts';

const loadDeviceStep = () => import('../../parts/devices/DeviceStep.tsx');
const ClientHome = lazyPage(async () => (await import('./ClientHome.tsx')).ClientHome);
const BeforeStep = lazyPage(async () => (await import('./BeforeStep.tsx')).BeforeStep);
const DeviceStep = lazyPage(async () => (await loadDeviceStep()).DeviceStep);

/** From a personal link to the door of the room, one thing at a time. */
export function JoinPage({ renderRoom }: { renderRoom: RenderRoom }) {
  const join = useJoin();
  return (
    <HomeContext value={'info' in join.state || join.state.at === 'room' ? join.toHome : undefined}>
      <JoinSteps join={join} renderRoom={renderRoom} />
    </HomeContext>
  );
}

function JoinSteps({
  join: { state, ...join },
  renderRoom,
}: {
  join: ReturnType<typeof useJoin>;
  renderRoom: RenderRoom;
}) {
  const t = useTranslations('join');
  const { retry, comeIn, tryDevices, tried, read, named, answered, enter, back } = join;
  // A page that is loaded anew knows nothing of what was typed before the devices.
  useAskBeforeLeaving(
    state.at === 'devices' && (state.name !== state.info.name || state.pronouns !== ''),
  );
  // It comes while the name is typed.
  useEffect(() => void loadDeviceStep().catch(() => undefined), []);
  switch (state.at) {
    case 'no-link':
      return (
        <HelpPage width="narrow" centred>
          <Message title={t('noLink.title')}>{t('noLink.words')}</Message>
        </HelpPage>
      );
    case 'opening':
      return (
        <HelpPage width="narrow" centred>
          <Spinner label={t('opening')} />
        </HelpPage>
      );
    case 'problem':
      return (
        <HelpPage width="narrow" centred>
          <JoinProblem problem={state.problem} onRetry={retry} />
        </HelpPage>
      );
    case 'sign-in':
      return <SignInStep session={state.session} account={state.account} />;
    case 'home':
      return (
        <ClientHome
          home={state}
          onComeIn={comeIn}
          onTryDevices={tryDevices}
          onCode={join.lookAtCode}
        />
      );
    case 'code':
      return (
        <Part>
          <CodeStep
            token={state.token}
            address={state.info.code?.address}
            onEntered={join.codeEntered}
            onWithout={join.withoutCode}
          />
        </Part>
      );
    case 'trying':
      return (
        <DeviceStep
          name={state.name}
          pronouns={state.pronouns}
          back={{ label: t('home.back'), onPress: tried }}
          beside={(step) => step}
          end={{ kind: 'tried', onDone: tried }}
        />
      );
    case 'papers':
    case 'questions':
      return <BeforeStep state={state} onRead={read} onAnswered={answered} />;
    case 'name':
      return (
        <HelpPage width="wide" centred>
          <SessionAside info={state.info}>
            <NameStep name={state.name} pronouns={state.pronouns} onNamed={named} />
          </SessionAside>
        </HelpPage>
      );
    case 'devices':
      return (
        <DeviceStep
          name={state.name}
          pronouns={state.pronouns}
          isHeard={state.info.role !== 'observer'}
          back={{ label: t('backToName'), onPress: back }}
          beside={(step) => <SessionAside info={state.info}>{step}</SessionAside>}
          end={{ kind: 'enter', onEnter: enter, ahead: renderRoom.ahead }}
        />
      );
    case 'room':
      return renderRoom(state.entry, state.devices, {
        home: (
          <Button size="large" onPress={join.toHome}>
            {t('home.own')}
          </Button>
        ),
      });
  }
}
