import type { Me } from '@rapport/shared/contract/rest.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleUserRound, LogOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../http/api.ts';
import { signOut } from '../../http/endpoints.ts';
import { keepUnsaved } from '../../parts/cards/unsaved.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AccountMenu.module.css';
import { unsavedAgendas } from './agenda/unsaved-agendas.ts';
import { unsavedLetters, unsavedLines, unsavedProfile, unsavedSheets } from './care/unsaved.ts';
import { unsavedRecords } from './clients/unsaved-record.ts';
import { unsavedCourse } from './courses/unsaved-course.ts';
import { unsavedPapers } from './papers/unsaved-papers.ts';
import { ME } from './query-keys.ts';

/** Who is signed in, with the way to their account, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const t = useTranslations('staff');
  const tErrors = useTranslations('errors');
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: signOut,
    networkMode: 'always',
    onSuccess: () => {
      // Nothing that was loaded for this person, or that they wrote, stays behind for the next.
      keepUnsaved();
      unsavedSheets.clear();
      unsavedLines.clear();
      unsavedProfile.clear();
      unsavedLetters.clear();
      unsavedRecords.clear();
      unsavedCourse.clear();
      unsavedPapers.clear();
      unsavedAgendas.clear();
      queries.setQueryData(ME, null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] });
    },
    onError: (error) => announce(tErrors(`${problemOf(error)}.title`), 'now'),
  });
  return (
    <div className={styles.account}>
      {me.secondFactor === 'done' ? (
        <Link
          href="/account"
          className={styles.link}
          aria-label={t('ownAccount', { name: me.name })}
        >
          <CircleUserRound aria-hidden className={styles.icon} />
          <span className={styles.name}>{me.name}</span>
        </Link>
      ) : (
        <span className={styles.name}>{me.name}</span>
      )}
      <Button
        variant="quiet"
        icon={LogOut}
        isPending={leaving.isPending}
        onPress={() => leaving.mutate()}
      >
        {t('signOut')}
      </Button>
    </div>
  );
}
