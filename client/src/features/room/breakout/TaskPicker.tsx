import type { BreakoutOwnTask } from '@rapport/shared/contract/room/breakout.ts';
import { ChevronDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { Part } from '../../../ui/Part.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';

const TaskList = lazyPart(async () => (await import('./TaskList.tsx')).TaskList);

/** What is done in breakouts, or in one of them; a press opens the list of what can be chosen. */
export function TaskPicker({
  what,
  shown,
  chosen,
  same,
  quiet = false,
  onChoose,
}: {
  /** Of what it tells, as “What breakout 2 does”. */
  what: string;
  /** What is done, to be read. */
  shown: string;
  /** See {@link TaskList}. */
  chosen: string;
  same?: string | undefined;
  /** Whether it stays in the background: nothing was chosen here. */
  quiet?: boolean;
  /** Chooses; whether it was done. */
  onChoose: (task: BreakoutOwnTask | null) => Promise<boolean>;
}) {
  const t = useTranslations('breakoutPlan');
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const choose = async (task: BreakoutOwnTask | null, title: string) => {
    setOpen(false);
    if (await onChoose(task)) announce(t('taskNow', { what, task: title }));
  };
  return (
    <>
      <Button
        icon={ChevronDown}
        variant={quiet ? 'quiet' : 'secondary'}
        aria-label={t('taskNow', { what, task: shown })}
        onPress={() => setOpen(true)}
      >
        {shown}
      </Button>
      <Dialog title={what} size="large" top isOpen={open} onClose={() => setOpen(false)}>
        <Part>
          <Suspense fallback={<Spinner label={common('loading')} />}>
            <TaskList
              chosen={chosen}
              same={same}
              onChoose={(task, title) => void choose(task, title)}
            />
          </Suspense>
        </Part>
      </Dialog>
    </>
  );
}
