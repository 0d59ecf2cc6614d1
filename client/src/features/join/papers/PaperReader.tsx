import type { OwnPaper } from '@rapport/shared/contract/papers.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PaperText } from '../../../parts/papers/PaperText.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import styles from './OwnPapers.module.css';
import { SignForm } from './SignForm.tsx';
import { TakeBack } from './TakeBack.tsx';
import { useDay } from './use-day.ts';

/** A paper to be read, with the form to sign it, or the way to take that back. */
export function PaperReader({
  token,
  paper,
  onChanged,
  onBack,
}: {
  token: string;
  paper: OwnPaper;
  /** Something was signed or taken back, or a newer version is there: ask again. */
  onChanged: () => Promise<void>;
  onBack: () => void;
}) {
  const t = useTranslations('ownPapers');
  const day = useDay();
  const [isNewer, setNewer] = useState(false);
  const { title, text, version, asked, standing, signed, told } = paper;
  return (
    <article className={styles.reading}>
      <div>
        <Button variant="quiet" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
      <PageHeading>{title}</PageHeading>
      <p className={styles.aside}>{t('version', { version })}</p>
      {isNewer && (
        <Notice tone="warn" title={t('newVersion.title')} announce="now">
          {t('newVersion.words')}
        </Notice>
      )}
      <PaperText text={text} />
      {signed && (
        <p>{t(standing === 'signed' ? 'signed' : 'signedOlder', { date: day(signed.at) })}</p>
      )}
      {told && <p>{t(`told.${told.how}`, { date: day(`${told.on}T12:00:00Z`) })}</p>}
      {asked && standing !== 'signed' && (
        <SignForm
          key={version}
          token={token}
          paper={paper}
          onSigned={async () => {
            setNewer(false);
            await onChanged();
          }}
          onNewer={async () => {
            await onChanged();
            setNewer(true);
          }}
        />
      )}
      {signed && <TakeBack token={token} paper={paper.id} onDone={onChanged} />}
    </article>
  );
}
