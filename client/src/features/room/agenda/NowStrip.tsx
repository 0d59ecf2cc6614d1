import { ArrowRight, Check, Pause, Play } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { advance, currentItem, nextItem } from './advance.ts';
import { useOpenPanels } from '../core/panels-context.ts';
import { KeyTooltip } from '../keys/KeyTooltip.tsx';
import { useSingleKeys } from '../keys/single-keys.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { Time } from '../time/Time.tsx';
import { AGENDA_KEYS } from './keys.ts';
import styles from './NowStrip.module.css';

/**
 * Where the session stands, in one line that is always in sight; facilitators go on from here with one
 * press.
 */
export function NowStrip() {
  const t = useTranslations('room.now');
  const { views, open } = useOpenPanels();
  // Where the faces are a view of their own, the agenda may be out of sight.
  const onOpen = views.includes('faces') ? () => open('agenda') : undefined;
  const agenda = useView((view) => view.agenda);
  const session = useView((view) => view.session);
  // Whoever looks at another tab of the browser sees that someone waits.
  const waiting = useView(({ lobby }) => lobby?.waiting?.length ?? 0);
  const current = currentItem(agenda);
  const finished = agenda?.state === 'finished';
  const title = current?.title ?? t(finished ? 'finished' : 'notStarted');
  return (
    <div className={styles.strip}>
      <VisuallyHidden>
        <PageHeading title={waiting > 0 ? `(${String(waiting)}) ${session.title}` : session.title}>
          {session.title}
        </PageHeading>
      </VisuallyHidden>
      <button type="button" className={styles.now} onClick={onOpen} disabled={!onOpen}>
        <span className={styles.course}>
          <span>{session.title}</span>
          {session.number === undefined || session.of === undefined ? null : (
            <span className={styles.number}>
              {t('number', { number: session.number, of: session.of })}
            </span>
          )}
        </span>
        <span className={styles.item}>
          <span className={styles.title}>{title}</span>
          {agenda?.state === 'paused' && (
            <span className={styles.paused}>
              <Pause aria-hidden />
              <span>{t('paused')}</span>
            </span>
          )}
          {current && agenda?.item && (
            <Time watch={agenda.item} totalMs={current.minutes * 60_000} />
          )}
        </span>
      </button>
      <NextButton />
    </div>
  );
}

/** Starts the agenda or goes on to the next item: for facilitators. */
function NextButton() {
  const t = useTranslations('room.agenda');
  const room = useRoom();
  const canStart = useCan('agenda:start');
  const canAdvance = useCan('agenda:advance');
  const keysOn = useSingleKeys();
  const next = useView(({ agenda }) => nextItem(agenda));
  if (canStart) {
    return (
      <Button variant="primary" icon={Play} onPress={() => advance(room)}>
        {t('startShort')}
      </Button>
    );
  }
  if (!canAdvance) return null;
  const words = next ? t('nextNamed', { title: next.title }) : t('finishLong');
  return (
    <KeyTooltip shortcut={AGENDA_KEYS.next} words={words}>
      <Button
        variant="primary"
        icon={next ? ArrowRight : Check}
        aria-label={words}
        aria-keyshortcuts={keysOn ? AGENDA_KEYS.next : undefined}
        onPress={() => advance(room)}
      >
        {next ? t('next') : t('finish')}
      </Button>
    </KeyTooltip>
  );
}
