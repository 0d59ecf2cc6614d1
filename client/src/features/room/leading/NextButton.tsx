import { ArrowRight, Check, Play, type LucideIcon, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useOpenPanels } from '../core/panels-context.ts';
import { KeyTooltip } from '../keys/KeyTooltip.tsx';
import { useSingleKeys } from '../keys/single-keys.ts';
import { useRoom, useView } from '../session/room-context.ts';
import { nextItem } from './agenda-items.ts';
import { LEADING_KEYS } from './keys.ts';
import { lackingRoles, type Led, type NextAct } from './led-now.ts';

/** The way on in what is being led: for facilitators. */
export function NextButton({ led: { next } }: { led: Led }) {
  return next ? <Next act={next} /> : null;
}

function Next({ act }: { act: NextAct }) {
  const t = useTranslations('room.exercise');
  const { command } = useRoom();
  const { open, shown } = useOpenPanels();
  const keysOn = useSingleKeys();
  const [ending, setEnding] = useState(false);
  const { icon, short, long } = useNextWords(act);
  const mayEnd = 'command' in act && act.command.type === 'exercise:end';
  // If somebody else ended it, the question does not come up again in the next one.
  if (ending && !mayEnd) setEnding(false);
  // The place where roles are given out is in sight already.
  if ('open' in act && shown === act.open) return null;
  const press = () => {
    if ('open' in act) open(act.open, { focus: true });
    else if (mayEnd) setEnding(true);
    else void command(act.command);
  };
  return (
    <>
      <KeyTooltip shortcut={LEADING_KEYS.next} words={long}>
        <Button
          variant="primary"
          icon={icon}
          aria-label={long}
          aria-keyshortcuts={keysOn ? LEADING_KEYS.next : undefined}
          onPress={press}
        >
          {short}
        </Button>
      </KeyTooltip>
      <ConfirmDialog
        isOpen={ending}
        title={t('endTitle')}
        confirm={t('end')}
        onClose={() => setEnding(false)}
        onConfirm={() => void command({ type: 'exercise:end' })}
      >
        {t('endWords')}
      </ConfirmDialog>
    </>
  );
}

interface NextWords {
  readonly icon: LucideIcon;
  readonly short: string;
  readonly long: string;
}

/** What stands on the way on, and what it is called in full. */
function useNextWords(act: NextAct): NextWords {
  const t = useTranslations('room.leading');
  const words = useTranslations('room');
  const item = useView(({ agenda }) => nextItem(agenda)?.title);
  const exercise = useView((view) => view.exercise);
  const round = useView((view) => view.round);
  const me = useView((view) => view.me.seat);
  const seats = useView(({ floor }) => floor?.seats);
  const on = (title: string): NextWords => ({
    icon: ArrowRight,
    short: words('agenda.next'),
    long: words('agenda.nextNamed', { title }),
  });
  const done = (short: string, long = short): NextWords => ({ icon: Check, short, long });
  if ('open' in act) {
    const roles = exercise ? lackingRoles(exercise).map(({ name }) => name) : [];
    return { icon: Users, short: t('roles'), long: t('rolesNamed', { roles: roles.join(', ') }) };
  }
  switch (act.command.type) {
    case 'agenda:start':
      return { icon: Play, short: words('agenda.startShort'), long: words('agenda.startShort') };
    case 'round:next': {
      if (round?.speaker === me) return done(words('round.done'));
      const [then] = round?.next ?? [];
      return then === undefined
        ? done(words('agenda.finish'), t('finishRound'))
        : on(seats?.[then]?.name ?? '');
    }
    case 'exercise:next': {
      const { step = 0, steps = [] } = exercise ?? {};
      const title = steps[step + 1]?.title ?? '';
      return step === 0
        ? { icon: Play, short: words('exercise.begin'), long: t('beginNamed', { title }) }
        : on(title);
    }
    case 'exercise:end':
      return done(t('end'), t('endNamed', { title: exercise?.title ?? '' }));
    default:
      return item === undefined
        ? done(words('agenda.finish'), words('agenda.finishLong'))
        : on(item);
  }
}
