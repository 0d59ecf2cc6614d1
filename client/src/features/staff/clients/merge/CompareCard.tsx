import type { ClientDetail } from '@rapport/shared/contract/client.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { problemOf } from '../../../../http/api.ts';
import { mergeClients } from '../../../../http/clients.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../../ui/announcer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { PEOPLE } from '../../courses/course-keys.ts';
import shared from '../../courses/Courses.module.css';
import { CLIENTS } from '../../query-keys.ts';
import { clientKey } from '../client-keys.ts';
import styles from '../Clients.module.css';
import { differingFields, mergedRecord, prefersOther, type MergeField } from './merged-record.ts';
import { useFieldWords } from './use-field-words.ts';

/** What two records say differently, which of it is to stay, and the way to make them one. */
export function CompareCard({
  kept,
  other,
  onOther,
}: {
  kept: ClientDetail;
  other: ClientDetail;
  /** Somebody wants to compare with another record. */
  onOther: () => void;
}) {
  const t = useTranslations('clients');
  const said = useFieldWords();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  // What somebody has chosen; else what keeps most.
  const [chosen, setChosen] = useState<ReadonlyMap<MergeField, boolean>>(new Map());
  const fields = differingFields(kept.record, other.record);
  const ofOther = new Set(
    fields.filter((field) => chosen.get(field) ?? prefersOther(kept.record, other.record, field)),
  );
  const { name } = mergedRecord(kept.record, other.record, ofOther);
  const merging = useMutation({
    mutationFn: () =>
      mergeClients(kept.id, {
        revision: kept.revision,
        from: { person: other.id, revision: other.revision },
        record: mergedRecord(kept.record, other.record, ofOther),
      }),
    networkMode: 'always',
    onSuccess: async () => {
      announce(t('merge.done', { name }));
      void queries.invalidateQueries({ queryKey: PEOPLE });
      void queries.invalidateQueries({ queryKey: CLIENTS });
      await Promise.all(
        [kept.id, other.id].map((id) => queries.invalidateQueries({ queryKey: clientKey(id) })),
      );
      navigate(`/clients/${encodeURIComponent(kept.id)}`);
    },
  });
  const problem = merging.isError ? problemOf(merging.error) : undefined;
  return (
    <Card padding="large">
      <div className={shared.part}>
        <h2>{t('merge.compareTitle', { name: kept.record.name, other: other.record.name })}</h2>
        <p>{fields.length === 0 ? t('merge.same') : t('merge.choose')}</p>
        {fields.map((field) => (
          <Select
            key={field}
            label={t(field === 'consent' ? 'part.consent' : `field.${field}`)}
            value={ofOther.has(field) ? 'other' : 'kept'}
            options={(
              [
                ['kept', kept],
                ['other', other],
              ] as const
            ).map(([value, { record }]) => ({ value, label: said(record, field) }))}
            description={t('merge.instead', {
              words: said((ofOther.has(field) ? kept : other).record, field),
            })}
            onChange={(value) => setChosen(new Map(chosen).set(field, value === 'other'))}
          />
        ))}
        <p>{t('merge.consequences', { name })}</p>
        {problem === 'not-allowed' ? (
          <Notice tone="error" announce="now" title={t('merge.refused.title')}>
            {t('merge.refused.words')}
          </Notice>
        ) : (
          problem && <ProblemNotice problem={problem} />
        )}
        <div className={styles.actions}>
          <Button variant="primary" isPending={merging.isPending} onPress={() => setAsking(true)}>
            {t('merge.submit')}
          </Button>
          <Button onPress={onOther}>{t('merge.another')}</Button>
        </div>
      </div>
      <ConfirmDialog
        title={t('merge.confirmTitle')}
        confirm={t('merge.submit')}
        isOpen={asking}
        onConfirm={() => merging.mutate()}
        onClose={() => setAsking(false)}
      >
        {t('merge.confirmWords')}
      </ConfirmDialog>
    </Card>
  );
}
