import type { CareView } from '@rapport/shared/contract/room/care.ts';
import { Ellipsis, Phone, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { HelpPanel } from '../../../parts/help-now/HelpPanel.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './CareStrip.module.css';
import { CallWords } from './OwnCare.tsx';
import { ownCallDrawn } from './own-call.ts';
import { useOwnCall } from './use-own-call.ts';
import { Whereabouts } from './Whereabouts.tsx';

type SideRoom = NonNullable<CareView['own']>;

/** One's own call in the room: a line, and behind one press all that goes with it. */
export function OwnCallStrip() {
  const t = useTranslations('room.care');
  const { command } = useRoom();
  const known = useOwnCall();
  const drawn = ownCallDrawn(known);
  if (!drawn) return null;
  const words = <CallWords words={drawn.words} call={known.called} />;
  return (
    <section className={styles.strip} data-own aria-label={t('label')}>
      <div className={styles.row}>
        <div className={styles.words} role="status">
          {words}
        </div>
        <More
          numbers={drawn.numbers}
          onWithdraw={drawn.canWithdraw ? () => void command({ type: 'care:withdraw' }) : undefined}
        >
          <div>{words}</div>
        </More>
      </div>
    </section>
  );
}

/** The side room that one is in, and the way back. */
export function OwnSideRoom() {
  const t = useTranslations('room.care.aside');
  const { command } = useRoom();
  const known = useOwnCall();
  const own = useView(({ care }) => care?.own);
  const me = useView(({ me: { seat } }) => seat);
  const canReturn = useCan('care:return');
  if (!own) return null;
  const mine = own.person === me;
  const together = !mine && own.with.length === 1;
  const { live } = known;
  const alone = mine && (!live || own.with.length === 0);
  // What helps stands once: beside the call, where there is one.
  const calls = ownCallDrawn(known) !== undefined;
  return (
    <section className={styles.strip} data-own aria-label={t('label')}>
      <div className={styles.row}>
        <div className={styles.words} role="status">
          <p>{alone ? t(live ? 'alone' : 'offline') : <Company own={own} mine={mine} />}</p>
        </div>
        <div className={styles.acts}>
          {canReturn && (
            <Button icon={Undo2} onPress={() => void command({ type: 'care:return' })}>
              {t(together ? 'backWith' : 'back')}
            </Button>
          )}
          {mine && !calls && <More numbers={alone} />}
        </div>
      </div>
    </section>
  );
}

function Company({ own, mine }: { own: SideRoom; mine: boolean }) {
  const t = useTranslations('room.care.aside');
  return mine ? t('person', { names: own.with.join(', ') }) : t('leader', { name: own.name });
}

/** The address, taking back, and whom to call: named on the button where nobody was reached. */
function More({
  numbers,
  onWithdraw,
  children,
}: {
  numbers: boolean;
  onWithdraw?: (() => void) | undefined;
  children?: ReactNode;
}) {
  const t = useTranslations('room.care');
  const help = useTranslations('helpNow');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={numbers ? 'primary' : 'secondary'}
        icon={numbers ? Phone : Ellipsis}
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
      >
        {numbers ? help('open') : t('more')}
      </Button>
      <Dialog
        title={numbers ? help('title') : t('label')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          onWithdraw && (
            <Button
              onPress={() => {
                setOpen(false);
                onWithdraw();
              }}
            >
              {t('withdraw')}
            </Button>
          )
        }
      >
        {children}
        {numbers && <HelpPanel />}
        <Whereabouts />
      </Dialog>
    </>
  );
}

/** Who is away for a moment; why is nobody's business. */
export function SteppedOut() {
  const t = useTranslations('room.care');
  const names = useView(({ care }) => care?.steppedOut?.join(', ') ?? '');
  if (names === '') return null;
  return (
    <section className={styles.strip} aria-label={t('label')}>
      <p>{t('steppedOut', { names })}</p>
    </section>
  );
}
