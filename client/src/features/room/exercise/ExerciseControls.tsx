import {
  ArrowLeftRight,
  ArrowRight,
  Hand,
  History,
  Play,
  RotateCcw,
  Snowflake,
  Undo2,
  X,
} from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { LucideIcon } from 'lucide-react';
import type { ExerciseCommand } from '@rapport/shared/contract/room/exercise.ts';
import { Button, type ButtonVariant } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Select } from '../../../ui/Select.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useLed } from '../leading/use-led.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './ExerciseControls.module.css';
import { STAGES } from './stages.ts';

/** Going through the exercise, for facilitators; and stopping the play, for anyone. */
export function ExerciseControls() {
  const t = useTranslations('room.exercise');
  const { command } = useRoom();
  const step = useView(({ exercise }) => exercise?.step ?? 0);
  // After the last step, to end it is the way on.
  const last = useView(({ exercise }) => exercise?.steps[exercise.step + 1] === undefined);
  // Within a round the way on is that of the round, and this one is not the first to be seen.
  const variant = useLed().kind === 'exercise' ? 'primary' : 'secondary';
  const canNext = useCan('exercise:next');
  const canEnd = useCan('exercise:end');
  const [ending, setEnding] = useState(false);
  return (
    <div className={styles.controls}>
      {canNext && (
        <Button
          variant={variant}
          size="large"
          wide
          icon={ArrowRight}
          onPress={() => void command({ type: 'exercise:next', from: step })}
        >
          {t(step === 0 ? 'begin' : 'next')}
        </Button>
      )}
      <div className={styles.holds}>
        <Act
          command={{ type: 'exercise:pause' }}
          icon={Snowflake}
          label={t('pause')}
          words={t('pauseWords')}
        />
        <Act
          command={{ type: 'exercise:resume' }}
          icon={Play}
          label={t('resume')}
          words={t('resumeWords')}
        />
        <Act
          command={{ type: 'exercise:stop' }}
          icon={Hand}
          label={t('stop')}
          words={t('stopWords')}
        />
        {canEnd && (
          <Explained
            icon={X}
            variant={last ? variant : 'secondary'}
            label={t('end')}
            words={t('endLine')}
            onPress={() => setEnding(true)}
          />
        )}
      </div>
      <div className={styles.row}>
        <Act
          command={{ type: 'exercise:previous', from: step }}
          icon={Undo2}
          label={t('previous')}
        />
        <Rewind />
        <Act
          command={{ type: 'exercise:extend', seconds: 60 }}
          label={t('plusOne')}
          name={t('plusOneLong')}
        />
        <Act command={{ type: 'exercise:swap' }} icon={ArrowLeftRight} label={t('swap')} />
        <Act command={{ type: 'exercise:replay' }} icon={RotateCcw} label={t('replay')} />
      </div>
      <StageChoice />
      <ConfirmDialog
        isOpen={ending}
        title={t('endTitle')}
        confirm={t('end')}
        onClose={() => setEnding(false)}
        onConfirm={() => void command({ type: 'exercise:end' })}
      >
        {t('endWords')}
      </ConfirmDialog>
    </div>
  );
}

/** Back to any step that was there before; the last one has a button of its own. */
function Rewind() {
  const t = useTranslations('room.exercise');
  const { command } = useRoom();
  const can = useCan('exercise:rewind');
  const steps = useView(({ exercise }) => exercise?.steps);
  const from = useView(({ exercise }) => exercise?.step ?? 0);
  const earlier = steps?.slice(0, Math.max(0, from - 1)) ?? [];
  if (!can || earlier.length === 0) return null;
  return (
    <Menu
      label={t('rewind')}
      actions={earlier.map(({ title }, step) => ({
        id: String(step),
        label: title,
        onAction: () => void command({ type: 'exercise:rewind', from, step }),
      }))}
    >
      <Button icon={History}>{t('rewind')}</Button>
    </Menu>
  );
}

/** How those who watch are placed: for facilitators. */
function StageChoice() {
  const t = useTranslations('room.exercise');
  const { command } = useRoom();
  const can = useCan('exercise:stage');
  const stage = useView(({ exercise }) => exercise?.stage);
  if (!can || stage === undefined) return null;
  return (
    <Select
      label={t('stage')}
      value={stage}
      options={STAGES.map((value) => ({ value, label: t(`stageKind.${value}`) }))}
      onChange={(value) => {
        const chosen = STAGES.find((known) => known === value);
        if (chosen) void command({ type: 'exercise:stage', stage: chosen });
      }}
    />
  );
}

/** A button for a command, there only while the command may be given; `words` say what it does. */
function Act({
  command,
  icon,
  label,
  name,
  words,
}: {
  command: ExerciseCommand;
  icon?: LucideIcon;
  label: string;
  name?: string;
  words?: string;
}) {
  const room = useRoom();
  if (!useCan(command.type)) return null;
  const onPress = () => void room.command(command);
  if (icon && words !== undefined) {
    return <Explained icon={icon} label={label} words={words} onPress={onPress} />;
  }
  return (
    <Button
      {...(icon && { icon })}
      {...(name !== undefined && { 'aria-label': name })}
      onPress={onPress}
    >
      {label}
    </Button>
  );
}

/** A button that says what it does before it is pressed. */
function Explained({
  icon,
  label,
  words,
  variant = 'secondary',
  onPress,
}: {
  icon: LucideIcon;
  label: string;
  words: string;
  variant?: ButtonVariant;
  onPress: () => void;
}) {
  const id = useId();
  return (
    <div className={styles.explained}>
      <Button wide variant={variant} icon={icon} aria-describedby={id} onPress={onPress}>
        {label}
      </Button>
      <p id={id}>{words}</p>
    </div>
  );
}
