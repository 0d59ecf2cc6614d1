import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../../ui/announcer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Spinner } from '../../../../ui/Spinner.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import type { TemplateBody } from '../course-draft.ts';
import styles from '../Courses.module.css';
import { newId } from '../new-id.ts';
import { PapersLine } from './PapersLine.tsx';
import { useKeepTemplates, useTemplates, withOne } from './use-templates.ts';

/** Keeps what a course is as a template of the practice: a new one, or in the place of an older. */
export function KeepTemplateDialog({
  body,
  title,
  onClose,
  children,
}: {
  /** Nothing while it is looked up. */
  body: TemplateBody | undefined;
  /** What the course is called. */
  title: string;
  onClose: () => void;
  /** Why it could not be looked up. */
  children?: ReactNode;
}) {
  const t = useTranslations('courses.templates');
  const tCommon = useTranslations('common');
  // Sent again, it is one template.
  const [id] = useState(newId);
  const [name, setName] = useState(title);
  const { data, isError, error, refetch } = useTemplates();
  const keeping = useKeepTemplates(() => {
    announce(t('kept'));
    onClose();
  });
  const called = name.trim();
  const older = data?.templates.find((one) => one.name === called);
  const isFull = !older && (data?.templates.length ?? 0) >= LIMITS.templates;
  return (
    <Dialog
      title={t('keep.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tCommon('cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!data || !body || called === '' || isFull}
            isPending={keeping.isPending}
            onPress={() => {
              if (data && body)
                keeping.mutate(withOne(data, { ...body, id: older?.id ?? id, name: called }));
            }}
          >
            {t(older ? 'keep.replace' : 'keep.save')}
          </Button>
        </>
      }
    >
      <div className={styles.part}>
        <p>{t('keep.words')}</p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {children}
        {!data && !isError && <Spinner label={t('loading')} />}
        {body && (
          <p>
            <PapersLine papers={body.papers} />
          </p>
        )}
        <TextField
          label={t('name')}
          value={name}
          onChange={(next) => {
            keeping.reset();
            setName(next);
          }}
          maxLength={LIMITS.title}
          isRequired
          autoComplete="off"
        />
        {older && <p role="status">{t('keep.older')}</p>}
        {isFull && <p role="alert">{t('full', { most: LIMITS.templates })}</p>}
        {keeping.isError && <ProblemNotice problem={problemOf(keeping.error)} />}
      </div>
    </Dialog>
  );
}
