import { ArrowRight, Check, Pause, Play, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { currentItem, nextItem } from '../leading/agenda-items.ts';
import { useLed } from '../leading/use-led.ts';
import styles from './AgendaControls.module.css';

/** Leading through the agenda: what may be done now, and nothing else. */
export function AgendaControls() {
  const t = useTranslations('room.agenda');
  const { command } = useRoom();
  // Within an exercise or a round the way on is there, and this one is not the first to be seen.
  const variant = useLed().kind === 'agenda' ? 'primary' : 'secondary';
  const current = useView(({ agenda }) => currentItem(agenda));
  const next = useView(({ agenda }) => nextItem(agenda));
  const canStart = useCan('agenda:start');
  const canAdvance = useCan('agenda:advance');
  const canBack = useCan('agenda:back');
  const canPause = useCan('agenda:pause');
  const canResume = useCan('agenda:resume');
  const canExtend = useCan('agenda:extend');
  if (canStart) {
    return (
      <Button
        variant={variant}
        size="large"
        wide
        icon={Play}
        onPress={() => void command({ type: 'agenda:start' })}
      >
        {t('start')}
      </Button>
    );
  }
  if (!current || !(canAdvance || canPause || canResume)) return null;
  const extend = (minutes: number) =>
    void command({ type: 'agenda:extend', item: current.id, minutes });
  return (
    <div className={styles.controls}>
      {canAdvance && (
        <Button
          variant={variant}
          size="large"
          wide
          icon={next ? ArrowRight : Check}
          onPress={() => void command({ type: 'agenda:advance', from: current.id })}
        >
          {next ? t('nextNamed', { title: next.title }) : t('finishLong')}
        </Button>
      )}
      <div className={styles.row}>
        {canBack && (
          <Button
            icon={Undo2}
            onPress={() => void command({ type: 'agenda:back', from: current.id })}
          >
            {t('back')}
          </Button>
        )}
        {canPause && (
          <Button icon={Pause} onPress={() => void command({ type: 'agenda:pause' })}>
            {t('pause')}
          </Button>
        )}
        {canResume && (
          <Button icon={Play} onPress={() => void command({ type: 'agenda:resume' })}>
            {t('resume')}
          </Button>
        )}
        {canExtend && (
          <>
            <Button aria-label={t('plusOneLong')} onPress={() => extend(1)}>
              {t('plusOne')}
            </Button>
            <Button aria-label={t('plusFiveLong')} onPress={() => extend(5)}>
              {t('plusFive')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
