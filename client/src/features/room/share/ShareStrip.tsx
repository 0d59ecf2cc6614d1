import { MonitorUp, MonitorX, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { canCaptureScreen } from '../../../media/screen-capture.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './ShareStrip.module.css';
import { useOwnScreen } from './use-own-screen.ts';

/** That one shows one's screen, or may, or that it could not be had. */
export function ShareStrip() {
  const { track, problem } = useOwnScreen();
  const allowed = useIsAllowed();
  if (track) return <Showing />;
  if (problem) return <Problem system={problem === 'denied-by-system'} />;
  return allowed ? <Allowed /> : null;
}

function Showing() {
  const t = useTranslations('room.share');
  const { share } = useRoom();
  const apart = useView(
    ({ breakout, care }) => breakout?.own !== undefined || care?.own !== undefined,
  );
  const group = useView(({ session }) => session.format === 'group');
  return (
    <section className={styles.strip} aria-label={t('label')} data-showing>
      <MonitorUp aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <strong>{t(`to.${!group ? 'other' : apart ? 'breakout' : 'group'}`)}</strong>
      </p>
      <Button variant="primary" icon={MonitorX} onPress={share.stop}>
        {t('stop')}
      </Button>
    </section>
  );
}

/** For a member whom facilitators have let: the way to do it, without looking for it. */
function Allowed() {
  const t = useTranslations('room.share');
  const { share } = useRoom();
  const [later, setLater] = useState(false);
  const can = useCan('share:start') && canCaptureScreen();
  if (later) return null;
  return (
    <section className={styles.strip} aria-label={t('label')}>
      <MonitorUp aria-hidden className={styles.icon} />
      <p className={styles.words}>{t(can ? 'may' : 'mayNotHere')}</p>
      <span className={styles.acts}>
        {can && (
          <Button variant="primary" icon={MonitorUp} onPress={() => void share.start()}>
            {t('begin')}
          </Button>
        )}
        <Button variant="quiet" onPress={() => setLater(true)}>
          {t('notNow')}
        </Button>
      </span>
    </section>
  );
}

function Problem({ system }: { system: boolean }) {
  const t = useTranslations('room.share');
  const { share } = useRoom();
  return (
    <section className={styles.strip} aria-label={t('label')} role="alert">
      <MonitorX aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <strong>{t('problem.title')}</strong>{' '}
        <span>{t(system ? 'problem.system' : 'problem.other')}</span>
      </p>
      <Button variant="quiet" icon={X} onPress={share.dismiss}>
        {t('close')}
      </Button>
    </section>
  );
}

/** Whether a facilitator has let the viewer, who does not lead, show their screen in the main group. */
const useIsAllowed = (): boolean =>
  useView(
    ({ me, can, breakout, care }) =>
      can['share:start'] === true &&
      !me.leads &&
      breakout?.own === undefined &&
      care?.own === undefined,
  );
