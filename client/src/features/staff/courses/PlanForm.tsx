import type { PersonListed } from '@rapport/shared/contract/people.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { LateFields } from '../LateFields.tsx';
import { planOf, templateOf, type CourseDraft } from './course-draft.ts';
import { useCourseCalls } from './course-calls.ts';
import { COURSES } from './course-keys.ts';
import styles from './Courses.module.css';
import { DatesList } from './DatesList.tsx';
import { PaperChoice } from './PaperChoice.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { KeepTemplateDialog } from './templates/KeepTemplateDialog.tsx';
import { TemplateChoice } from './templates/TemplateChoice.tsx';
import { WhatFields } from './WhatFields.tsx';
import { WhenFields } from './WhenFields.tsx';

/** The form of a course that is being planned. */
export function PlanForm({
  draft,
  known,
  onChange,
  onGone,
}: {
  draft: CourseDraft;
  known: readonly PersonListed[];
  onChange: (draft: CourseDraft) => void;
  /** It is planned or discarded. */
  onGone: () => void;
}) {
  const t = useTranslations('courses.form');
  const tTemplates = useTranslations('courses.templates');
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { planCourse, home, settlesLead } = useCourseCalls();
  const [tried, setTried] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const template = templateOf(draft);
  const plan = planOf(draft);
  const planning = useMutation({
    mutationFn: async () => {
      if (plan) await planCourse(draft.id, plan);
    },
    networkMode: 'always',
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: COURSES });
      announce(t('done'));
      navigate(`${home}/${encodeURIComponent(draft.id)}`);
      onGone();
    },
  });
  const submit = () => {
    setTried(true);
    if (plan) planning.mutate();
    // What is missing is told at its field by the next drawing.
    else requestAnimationFrame(() => document.querySelector<HTMLElement>(MISSING)?.focus());
  };
  return (
    <div className={styles.form}>
      <PageHeading>{t('title')}</PageHeading>
      {settlesLead && <TemplateChoice draft={draft} onChange={onChange} />}
      <Card padding="large">
        <WhatFields draft={draft} tried={tried} onChange={onChange} />
      </Card>
      <Card padding="large">
        <PeopleFields draft={draft} known={known} tried={tried} onChange={onChange} />
      </Card>
      <Card padding="large">
        <div className={styles.part}>
          <WhenFields draft={draft} tried={tried} onChange={onChange} />
          <DatesList draft={draft} onChange={onChange} />
        </div>
      </Card>
      {settlesLead && draft.format === 'group' && (
        <FormPart title={t('late')}>
          <LateFields late={draft.late} onChange={(late) => onChange({ ...draft, late })} />
        </FormPart>
      )}
      {settlesLead && (
        <FormPart title={t('papers')}>
          <p className={styles.aside}>{t('papersWords')}</p>
          <PaperChoice
            papers={draft.papers}
            onChange={(papers) => onChange({ ...draft, papers })}
          />
        </FormPart>
      )}
      {planning.isError &&
        (problemOf(planning.error) === 'stale' ? (
          <Notice tone="warn" announce="now">
            <span>{t('planned')}</span>{' '}
            <Link href={`${home}/${encodeURIComponent(draft.id)}`}>{t('toPlanned')}</Link>
          </Notice>
        ) : (
          <ProblemNotice problem={problemOf(planning.error)} />
        ))}
      <div className={styles.actions}>
        <Button variant="primary" size="large" isPending={planning.isPending} onPress={submit}>
          {t('submit')}
        </Button>
        <Button
          size="large"
          onPress={() => {
            onGone();
            navigate(home);
          }}
        >
          {t('discard')}
        </Button>
        {settlesLead && (
          <Button size="large" isDisabled={!template} onPress={() => setKeeping(true)}>
            {tTemplates('keep.action')}
          </Button>
        )}
      </div>
      {isKeeping && template && (
        <KeepTemplateDialog body={template} title={draft.title} onClose={() => setKeeping(false)} />
      )}
    </div>
  );
}

/** A part of the form that brings no heading of its own. */
function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card padding="large">
      <div className={styles.part}>
        <h2>{title}</h2>
        {children}
      </div>
    </Card>
  );
}

const MISSING = 'main [aria-invalid=true], main [data-missing]';
