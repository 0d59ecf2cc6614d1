import type { PracticeAgendaSummary } from '@rapport/shared/contract/practice-agenda.ts';
import { foldText } from '@rapport/shared/rules/fold-text.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { practiceAgenda, practiceAgendas } from '../../../http/agendas.ts';

const AGENDAS = ['practice-agendas'] as const;

/** The agendas of the practice's own. */
export const usePracticeAgendas = () => useQuery({ queryKey: AGENDAS, queryFn: practiceAgendas });

/** One of them, whole. */
export const practiceAgendaQuery = (id: string) => ({
  queryKey: [...AGENDAS, id] as const,
  queryFn: () => practiceAgenda(id),
});

/**
 * Changes one of them. Whatever came of it, the list shows how it stands then.
 * @param onDone where that was done
 */
export function useAgendaChange<Change>(
  change: (change: Change) => Promise<unknown>,
  onDone: (change: Change) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    networkMode: 'always',
    onSettled: async (_answer, error, asked) => {
      await queries.invalidateQueries({ queryKey: AGENDAS });
      if (!error) onDone(asked);
    },
  });
}

/** The agenda that has this name, as names are compared, if any has. */
export function agendaCalled(
  agendas: readonly PracticeAgendaSummary[] | undefined,
  name: string,
): PracticeAgendaSummary | undefined {
  const called = foldText(name);
  return agendas?.find((one) => foldText(one.name) === called);
}

/** Those in whose names each of the words typed stands. */
export function agendasFound(
  agendas: readonly PracticeAgendaSummary[],
  typed: string,
): readonly PracticeAgendaSummary[] {
  const words = foldText(typed).split(' ');
  return agendas.filter(({ name }) => {
    const folded = foldText(name);
    return words.every((word) => folded.includes(word));
  });
}
