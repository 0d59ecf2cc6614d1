import type { PracticeAgendaSummary } from '@rapport/shared/contract/practice-agenda.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { removePracticeAgenda } from '../../../http/agendas.ts';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import shared from '../courses/Courses.module.css';
import { StaffHead } from '../StaffHead.tsx';
import { PracticeAgendaList } from './PracticeAgendaList.tsx';
import styles from './Prepare.module.css';
import { RenameAgendaDialog } from './RenameAgendaDialog.tsx';
import { useAgendaChange } from './use-practice-agendas.ts';

/** The practice's own agendas: looked at, called otherwise, and removed. */
export function AgendasPage({ me }: { me: Me }) {
  const t = useTranslations('practiceAgendas');
  const tPrepare = useTranslations('prepare');
  const [renaming, setRenaming] = useState<PracticeAgendaSummary>();
  const [removing, setRemoving] = useState<PracticeAgendaSummary>();
  const removal = useAgendaChange(
    ({ id, revision }: PracticeAgendaSummary) => removePracticeAgenda(id, { revision }),
    ({ name }) => announce(t('remove.done', { name })),
  );
  const problem = removal.error && problemOf(removal.error);
  return (
    <PageFrame head={<StaffHead me={me} />}>
      <div className={shared.page}>
        <p className={styles.ways}>
          <Link href="/">{tPrepare('back')}</Link>
        </p>
        <div className={shared.heading}>
          <PageHeading>{t('title')}</PageHeading>
        </div>
        <p className={shared.aside}>{t('words')}</p>
        {problem === 'stale' && (
          <Notice tone="warn" announce="now" title={t('stale.title')}>
            {t('stale.words')}
          </Notice>
        )}
        {problem && problem !== 'stale' && <ProblemNotice problem={problem} />}
        <Card padding="large">
          <PracticeAgendaList
            canChange
            actsOf={(agenda) => (
              <>
                <IconButton
                  icon={Pencil}
                  label={t('rename.named', { name: agenda.name })}
                  onPress={() => setRenaming(agenda)}
                />
                <IconButton
                  icon={Trash2}
                  label={t('remove.named', { name: agenda.name })}
                  onPress={() => setRemoving(agenda)}
                />
              </>
            )}
          />
        </Card>
      </div>
      {renaming && <RenameAgendaDialog agenda={renaming} onClose={() => setRenaming(undefined)} />}
      <ConfirmDialog
        title={t('remove.title', { name: removing?.name ?? '' })}
        confirm={t('remove.button')}
        danger
        isOpen={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        onConfirm={() => {
          if (removing) removal.mutate(removing);
        }}
      >
        {t('remove.words')}
      </ConfirmDialog>
    </PageFrame>
  );
}
