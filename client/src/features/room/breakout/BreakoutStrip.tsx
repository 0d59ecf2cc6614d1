import { ConciergeBell, MegaphoneOff, Undo2, UsersRound, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { holdsVoice } from '../../../realtime/takes-back.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useOpenPanels } from '../core/panels-context.ts';
import { useCan, useConnection, useRoom, useView } from '../session/room-context.ts';
import { Time } from '../time/Time.tsx';
import { namesOfOthers } from './breakout-news.ts';
import styles from './BreakoutStrip.module.css';
import { countdownOf, useBreakoutWarnings } from './use-breakout-end.ts';

/** While breakouts are open: where one is, with whom and for how long. */
export function BreakoutStrip() {
  const { shown, open } = useOpenPanels();
  const breakout = useView((view) => view.breakout);
  const countdown = breakout && countdownOf(breakout);
  useBreakoutWarnings(countdown);
  if (!breakout?.open) return null;
  const { own, word, speaking, closesAt } = breakout;
  return (
    <div className={styles.strip} data-own={own !== undefined || undefined}>
      <UsersRound aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <Where />
        {countdown && <Time watch={countdown.stopwatch} totalMs={countdown.seconds * 1000} />}
      </div>
      <div className={styles.acts}>
        <StopSpeaking />
        <CallButton />
        <ReturnButton />
        {breakout.rooms && shown !== 'breakouts' && <LookAfter onOpen={() => open('breakouts')} />}
      </div>
      {own && closesAt !== undefined && <Closing />}
      {own && word && <Line name={word.name} text={word.text} />}
      {own && speaking && <Voice name={speaking.name} />}
    </div>
  );
}

function Where() {
  const t = useTranslations('room.breakout');
  const own = useView(({ breakout }) => breakout?.own?.number);
  const task = useView(({ breakout }) => breakout?.task);
  const names = useView(namesOfOthers);
  const leading = useView(({ me }) => me.leads);
  if (own === undefined) return <span>{t(leading ? 'now' : 'othersAway')}</span>;
  return (
    <span>
      <strong>{t('here', { number: own })}</strong>{' '}
      <span>{names === '' ? t('nobody') : t('withNames', { names })}</span>
      {task !== undefined && (
        <span className={styles.task}>
          {' '}
          · <span>{task}</span>
        </span>
      )}
    </span>
  );
}

/** Calls a facilitator over for what the breakout does. The help for a person is in the bar. */
function CallButton() {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const canAsk = useCan('breakout:ask-help');
  const canWithdraw = useCan('breakout:withdraw-help');
  const leading = useView(({ me }) => me.leads);
  if (leading || !(canAsk || canWithdraw)) return null;
  return (
    <Button
      icon={ConciergeBell}
      variant={canWithdraw ? 'primary' : 'secondary'}
      aria-pressed={canWithdraw}
      onPress={() =>
        void command({ type: canWithdraw ? 'breakout:withdraw-help' : 'breakout:ask-help' })
      }
    >
      {t(canWithdraw ? 'helpAsked' : 'askHelp')}
    </Button>
  );
}

/** Wherever one looks: that all breakouts hear one, and the way to stop it. */
function StopSpeaking() {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const held = useConnection(holdsVoice);
  if (!useCan('breakout:stop-speaking') || held) return null;
  return (
    <>
      <strong className={styles.onAir}>
        <Volume2 aria-hidden className={styles.icon} /> <span>{t('speaking')}</span>
      </strong>
      <Button
        variant="primary"
        icon={MegaphoneOff}
        onPress={() => void command({ type: 'breakout:stop-speaking' })}
      >
        {t('stopSpeaking')}
      </Button>
    </>
  );
}

/** Back to the main group: a facilitator goes at once, a member is asked once more. */
function ReturnButton() {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const can = useCan('breakout:return');
  const leading = useView(({ me }) => me.leads);
  const [asking, setAsking] = useState(false);
  if (!can) return null;
  const back = () => void command({ type: 'breakout:return' });
  return (
    <>
      <Button icon={Undo2} onPress={leading ? back : () => setAsking(true)}>
        {t('return')}
      </Button>
      <ConfirmDialog
        isOpen={asking}
        title={t('returnTitle')}
        confirm={t('return')}
        onClose={() => setAsking(false)}
        onConfirm={back}
      >
        {t('returnWords')}
      </ConfirmDialog>
    </>
  );
}

function LookAfter({ onOpen }: { onOpen: () => void }) {
  const t = useTranslations('room.breakout');
  return <Button onPress={onOpen}>{t('lookAfter')}</Button>;
}

/** Said in words too: a count alone does not tell what happens when it is over. */
function Closing() {
  const t = useTranslations('room.said');
  return <p className={styles.line}>{t('closing')}</p>;
}

function Line({ name, text }: { name: string; text: string }) {
  const t = useTranslations('room.breakout');
  return <p className={styles.line}>{t('word', { name, text })}</p>;
}

function Voice({ name }: { name: string }) {
  const t = useTranslations('room.breakout');
  return (
    <p className={styles.line}>
      <Volume2 aria-hidden className={styles.icon} /> <span>{t('voice', { name })}</span>
    </p>
  );
}
