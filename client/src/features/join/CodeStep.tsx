import { DEVICE_CODE_DIGITS, DEVICE_CODE_MINUTES } from '@rapport/shared/contract/code-limits.ts';
import { type SubmitEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf, type Problem } from '../../http/api.ts';
import { enterDeviceCode, sendDeviceCode } from '../../http/devices.ts';
import { deviceSecretFor } from '../../parts/arrival/device-secret.ts';
import { HelpPage } from '../../parts/help-now/HelpPage.tsx';
import { PracticePhone } from '../../parts/help-now/PracticePhone.tsx';
import { useHelp } from '../../parts/help-now/use-help.ts';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CodeStep.module.css';

export interface CodeStepProps {
  token: string;
  /** Where the code goes, masked; nothing where it cannot be sent. */
  address: string | undefined;
  onEntered: () => void;
  /** Goes on without it. */
  onWithout: () => void;
}

/** On a device that is not known: a code by mail, or going on without. */
export function CodeStep({ token, address, onEntered, onWithout }: CodeStepProps) {
  const t = useTranslations('ownCode');
  const { numbers } = useHelp();
  const [sent, setSent] = useState(0);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const device = () => deviceSecretFor(window, token);

  const run = async (what: () => Promise<void>) => {
    setSending(true);
    setProblem(undefined);
    try {
      await what();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
    setSending(false);
  };
  const send = () =>
    run(async () => {
      await sendDeviceCode(token, device());
      announce(t('sent', { address: address ?? '' }));
      setSent((before) => before + 1);
    });
  const enter = (code: string) =>
    run(async () => {
      await enterDeviceCode(token, device(), code);
      announce(t('done'));
      onEntered();
    });

  return (
    <HelpPage width="narrow" centred>
      <div className={styles.step}>
        <PageHeading>{t('title')}</PageHeading>
        <p>{t('words')}</p>
        {address === undefined && <p>{t('impossible')}</p>}
        {address !== undefined && <p>{t(sent > 0 ? 'sent' : 'goesTo', { address })}</p>}
        {problem !== undefined && <CodeProblem problem={problem} />}
        {address !== undefined && sent === 0 && (
          <Button
            variant="primary"
            size="large"
            wide
            isPending={isSending}
            onPress={() => void send()}
          >
            {t('send')}
          </Button>
        )}
        {sent > 0 && (
          <CodeForm key={sent} isSending={isSending} onCode={enter} onAgain={() => void send()} />
        )}
        <section className={styles.without} aria-labelledby="no-access">
          <h2 id="no-access">{t('noAccess')}</h2>
          <p>{t('noAccessWords')}</p>
          {numbers && <PracticePhone practice={numbers.practice} />}
          <div>
            <Button onPress={onWithout}>{t('without')}</Button>
          </div>
        </section>
      </div>
    </HelpPage>
  );
}

/** What is wrong with a code, where this page can say more than others. */
const OWN_WORDS = {
  'wrong-code': 'wrong',
  'code-over': 'over',
  'rate-limited': 'tooSoon',
} as const satisfies Partial<Record<Problem, string>>;

const hasOwnWords = (problem: Problem): problem is keyof typeof OWN_WORDS => problem in OWN_WORDS;

function CodeProblem({ problem }: { problem: Problem }) {
  const t = useTranslations('ownCode');
  if (!hasOwnWords(problem)) return <ProblemNotice problem={problem} />;
  const which = OWN_WORDS[problem];
  return (
    <Notice tone="warn" title={t(`${which}.title`)} announce="now">
      {t(`${which}.words`)}
    </Notice>
  );
}

function CodeForm({
  isSending,
  onCode,
  onAgain,
}: {
  isSending: boolean;
  onCode: (code: string) => Promise<void>;
  onAgain: () => void;
}) {
  const t = useTranslations('ownCode');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const code = typed.replace(/\s/gu, '');
  const isWhole = code.length === DEVICE_CODE_DIGITS && /^\d+$/u.test(code);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isWhole) void onCode(code);
  };
  return (
    <form className={styles.step} noValidate onSubmit={submit}>
      <TextField
        name="code"
        label={t('field')}
        description={t('fieldWords', { minutes: DEVICE_CODE_MINUTES })}
        value={typed}
        onChange={setTyped}
        isRequired
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        enterKeyHint="go"
        error={tried && !isWhole ? t('missing') : undefined}
      />
      <Button type="submit" variant="primary" size="large" wide isPending={isSending}>
        {t('enter')}
      </Button>
      <div>
        <Button variant="quiet" isDisabled={isSending} onPress={onAgain}>
          {t('again')}
        </Button>
      </div>
    </form>
  );
}
