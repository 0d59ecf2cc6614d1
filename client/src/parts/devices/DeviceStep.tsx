import { ArrowLeft, ShieldCheck } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isBackdropFault } from '../../media/backdrop/backdrop-choice.ts';
import type { DeviceChoice, DeviceSetup, DeviceSetupState } from '../../media/devices.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { devices } from '../../messages/en/devices.ts';
import { MoreMessages } from '../../messages/MoreMessages.tsx';
import { HelpPage } from '../help-now/HelpPage.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { BackdropChoice } from './BackdropChoice.tsx';
import { ChangedDevices } from './ChangedDevices.tsx';
import { DeviceControls, InputToggles } from './DeviceControls.tsx';
import styles from './DeviceStep.module.css';
import { FaultNotices } from './FaultNotices.tsx';
import { Preview } from './Preview.tsx';
import { useDeviceSetup } from './useDeviceSetup.ts';

export interface DeviceStepProps {
  name: string;
  pronouns: string;
  /** Who observes has no voice: they need no microphone, and their browser is not asked for it. */
  isHeard?: boolean;
  /** Where one came from. */
  back: { label: string; onPress: () => void };
  /** What the question for the devices stands beside. */
  beside: (step: ReactNode) => ReactNode;
  /** What the devices are for: coming in with them, or knowing that they work. */
  end:
    | { kind: 'enter'; onEnter: (devices: DeviceChoice) => void; ahead: () => void }
    | { kind: 'tried'; onDone: () => void };
}

/** Camera, microphone and speaker, tried before coming in, or long before; then the door, if it is time. */
export function DeviceStep(props: DeviceStepProps) {
  const { isHeard = true } = props;
  const check = useDeviceSetup(isHeard ? ['microphone', 'camera'] : ['camera']);
  useWakeLock();
  const { back, beside, end } = props;
  const ahead = end.kind === 'enter' ? end.ahead : undefined;
  useEffect(() => ahead?.(), [ahead]);
  const head = (
    <Button variant="quiet" icon={ArrowLeft} onPress={back.onPress}>
      {back.label}
    </Button>
  );
  const step =
    check.state.begun && !isFirstQuestion(check.state) ? (
      <HelpPage width="wide" head={head}>
        <Check {...props} isHeard={isHeard} {...check} />
      </HelpPage>
    ) : (
      <HelpPage width="wide" centred head={head}>
        {beside(<Ask {...props} isHeard={isHeard} {...check} />)}
      </HelpPage>
    );
  return <MoreMessages messages={{ devices }}>{step}</MoreMessages>;
}

type StepProps = DeviceStepProps & {
  isHeard: boolean;
  setup: DeviceSetup;
  state: DeviceSetupState;
};

const isFirstQuestion = ({ asking, microphone, camera }: DeviceSetupState): boolean =>
  asking && microphone.kind === 'off' && camera.kind === 'off';

/** Says why the browser is going to ask, before it does. */
function Ask({ setup, state, end, isHeard }: StepProps) {
  const t = useTranslations('devices');
  const common = useTranslations('common');
  return (
    <div className={styles.ask}>
      <div className={styles.words}>
        <PageHeading>{t(isHeard ? 'title' : 'observing.title')}</PageHeading>
        <p className={styles.why}>{t(isHeard ? 'why' : 'observing.why')}</p>
        <p className={styles.promise}>
          <ShieldCheck aria-hidden className={styles.icon} />
          <span>
            <span>{t('promise')}</span> <span>{common('noRecording')}</span>
          </span>
        </p>
      </div>
      {state.asking ? (
        <Notice title={t('waiting')} announce="polite">
          <p>{t('waitingWords')}</p>
          <Spinner />
        </Notice>
      ) : (
        <div className={styles.ways}>
          <Button variant="primary" size="large" wide onPress={() => void setup.start()}>
            {t(isHeard ? 'turnOn' : 'observing.turnOn')}
          </Button>
          {end.kind === 'enter' && (
            <>
              <Button variant="quiet" wide onPress={() => end.onEnter(setup.choice())}>
                {t(isHeard ? 'without' : 'observing.without')}
              </Button>
              <p className={styles.small}>
                {t(isHeard ? 'withoutWords' : 'observing.withoutWords')}
              </p>
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** What the group will see and hear, and what can be changed about it. */
function Check({ setup, state, name, pronouns, end, isHeard }: StepProps) {
  const t = useTranslations('devices');
  const { microphone, camera } = state;
  const seen = camera.kind === 'on';
  const isOrWasSeen = seen || (camera.kind === 'fault' && isBackdropFault(camera.fault));
  const enter = seen ? 'enter' : microphone.kind === 'on' ? 'enterByAudio' : 'enterSilently';
  return (
    <div className={styles.check}>
      <div className={styles.heading}>
        <PageHeading>{t(isHeard ? 'title' : 'observing.title')}</PageHeading>
      </div>
      <div className={styles.faults}>
        <ChangedDevices setup={setup} state={state} />
        <FaultNotices
          state={state}
          onRetry={(kinds) => void setup.start(kinds)}
          onShowRoom={() => void setup.putBehind('none')}
        />
      </div>
      <div className={styles.self}>
        <Preview track={seen ? camera.track : undefined} name={name} pronouns={pronouns} />
        <InputToggles setup={setup} state={state} isHeard={isHeard} />
        {isOrWasSeen && (
          <BackdropChoice value={state.backdrop} onChange={(kind) => void setup.putBehind(kind)} />
        )}
      </div>
      <div className={styles.controls}>
        <DeviceControls setup={setup} state={state} />
      </div>
      <div className={styles.foot}>
        {end.kind === 'enter' ? (
          <Button variant="primary" size="large" wide onPress={() => end.onEnter(setup.choice())}>
            {t(enter)}
          </Button>
        ) : (
          <Button variant="primary" size="large" wide onPress={end.onDone}>
            {t('tried')}
          </Button>
        )}
      </div>
    </div>
  );
}
