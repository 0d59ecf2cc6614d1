import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { setReminders } from '../../http/mail.ts';
import { useSending } from '../../parts/entry/use-sending.ts';
import { HelpPage } from '../../parts/help-now/HelpPage.tsx';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Message } from '../../ui/Message.tsx';
import { tokenOfPage } from './token-of-page.ts';

/**
 * A client stops their reminders with one press, and can have them again. Opening the page changes
 * nothing: programs that look at links in mails open them too.
 */
export function RemindersPage() {
  const t = useTranslations('entry.reminders');
  const [token] = useState(() => tokenOfPage() ?? '');
  const [state, setState] = useState<'asked' | 'off' | 'on'>('asked');
  const on = state === 'off';
  const { sending, problem, send } = useSending(async () => {
    await setReminders({ token, on });
    setState(on ? 'on' : 'off');
  });
  return (
    <HelpPage width="narrow" centred>
      <Message
        title={t(`${state}.title`)}
        actions={
          <Button variant="primary" size="large" isPending={sending} onPress={send}>
            {t(on ? 'again' : 'stop')}
          </Button>
        }
      >
        <p role="status">{t(`${state}.words`)}</p>
        {problem && <ProblemNotice problem={problem} />}
      </Message>
    </HelpPage>
  );
}
