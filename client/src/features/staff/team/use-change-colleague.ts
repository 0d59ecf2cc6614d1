import type { ChangeColleague, Colleague } from '@rapport/shared/contract/staff.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { changeColleague } from '../../../http/staff.ts';
import { announce } from '../../../ui/announcer.ts';
import { ME } from '../query-keys.ts';
import { TEAM } from './team-query.ts';

/** Changes a colleague from how they are shown, says so, and brings the page up to date. */
export function useChangeColleague(
  { id, revision, roles, active }: Colleague,
  done: string,
  onDone?: () => void,
) {
  const tErrors = useTranslations('errors');
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Pick<ChangeColleague, 'roles' | 'active'>>) =>
      changeColleague(id, { revision, roles, active, ...change }),
    networkMode: 'always',
    onSuccess: () => {
      announce(done);
      onDone?.();
    },
    onError: (error) => announce(tErrors(`${problemOf(error)}.title`), 'now'),
    // What was refused was refused for something that this page does not show yet.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: TEAM }),
        queries.invalidateQueries({ queryKey: ME }),
      ]),
  });
}
