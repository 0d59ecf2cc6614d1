import type { ArrivalAsked } from '@rapport/shared/contract/arrival.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Questions } from './Questions.tsx';

/** While somebody waits: a button to answer, or to answer again, as they may go somewhere else. */
export function QuestionsInLobby({ token, asked }: { token: string; asked: ArrivalAsked }) {
  const t = useTranslations('arrival');
  const [answered, setAnswered] = useState(asked.answered);
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{t(answered ? 'lobby.change' : 'lobby.answer')}</Button>
      <Dialog title={t('title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Questions
          token={token}
          asked={asked}
          submit={t('send')}
          onAnswered={() => {
            setAnswered(true);
            setOpen(false);
          }}
          onSkip={() => setOpen(false)}
        />
      </Dialog>
    </div>
  );
}
