import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { alikeClients, importClients } from '../../../../http/clients.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { CLIENTS } from '../../query-keys.ts';
import { todayHere } from '../day.ts';
import type { DayOrder } from './birth-dates.ts';
import type { Columns } from './columns.ts';
import { ColumnsCard } from './ColumnsCard.tsx';
import styles from './Import.module.css';
import { mayBeTwice, type ImportRow, type Report } from './import-report.ts';
import { canAdd, importedClient } from './imported-clients.ts';
import { RowsCard } from './RowsCard.tsx';
import type { ReadFile } from './read-file.ts';
import { seenAgain } from './seen-again.ts';

/** What the file’s columns are, and whom of its rows to add. */
export function ImportForm({ file, onDone }: { file: ReadFile; onDone: (report: Report) => void }) {
  const t = useTranslations('clients.import');
  const queries = useQueryClient();
  const [columns, setColumns] = useState<Columns>(file.columns);
  const [order, setOrder] = useState<DayOrder>(file.order);
  const [country, setCountry] = useState('');
  // What somebody has said of a row; else those are added who seem to be new.
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const facts = { country, order, today: todayHere() };
  const read = file.rows.map(({ id, cells }) => ({ id, ...importedClient(cells, columns, facts) }));
  const ready = read.filter(canAdd);
  const asked = ready.map(({ record: { name, legalName, email } }) => ({ name, legalName, email }));
  const alike = useQuery({
    queryKey: [...CLIENTS, 'alike', asked],
    queryFn: () => alikeClients({ clients: asked }),
    enabled: asked.length > 0,
  });
  const again = seenAgain(read.map(({ record }) => record));
  const rows: ImportRow[] = read.map((row, at) => ({
    ...row,
    alike: alike.data?.alike[ready.indexOf(row)] ?? [],
    again: again[at],
  }));
  const isAdded = (row: ImportRow) => canAdd(row) && (chosen.get(row.id) ?? !mayBeTwice(row));
  const added = rows.filter(isAdded);
  const adding = useMutation({
    mutationFn: () =>
      importClients({ clients: added.map(({ id, record }) => ({ person: id, record })) }),
    networkMode: 'always',
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: CLIENTS });
      onDone({ rows, added: new Set(added.map(({ id }) => id)) });
    },
  });
  return (
    <>
      <ColumnsCard
        file={file}
        columns={columns}
        order={order}
        country={country}
        onColumns={setColumns}
        onOrder={setOrder}
        onCountry={setCountry}
      />
      {alike.isError && (
        <ProblemNotice problem={problemOf(alike.error)} onRetry={() => void alike.refetch()} />
      )}
      <RowsCard
        rows={rows}
        isAdded={isAdded}
        onChoose={(id, is) => setChosen(new Map(chosen).set(id, is))}
      />
      {adding.isError && <ProblemNotice problem={problemOf(adding.error)} />}
      <div className={styles.actions}>
        <Button
          variant="primary"
          size="large"
          // Until it is known who is there already, nobody is added twice by mistake.
          isDisabled={added.length === 0 || !alike.data}
          isPending={adding.isPending}
          onPress={() => adding.mutate()}
        >
          {t('submit', { count: added.length })}
        </Button>
      </div>
    </>
  );
}
