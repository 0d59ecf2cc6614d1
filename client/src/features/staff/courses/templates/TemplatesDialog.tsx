import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { CourseTemplate } from '@rapport/shared/contract/course-template.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../../ui/announcer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { useApproachName } from '../../use-approach-name.ts';
import styles from '../Courses.module.css';
import { useKeepTemplates, useTemplates, withOne, withoutOne } from './use-templates.ts';

/** The practice's own templates, to be called otherwise and deleted. */
export function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('courses.templates');
  const tCommon = useTranslations('common');
  const { data } = useTemplates();
  const keeping = useKeepTemplates(() => announce(t('kept')));
  return (
    <Dialog
      title={t('change')}
      isOpen
      size="large"
      onClose={onClose}
      actions={<Button onPress={onClose}>{tCommon('close')}</Button>}
    >
      <div className={styles.part}>
        <p>{t('changeWords')}</p>
        {keeping.isError && <ProblemNotice problem={problemOf(keeping.error)} />}
        {data?.templates.length === 0 && <p>{t('empty')}</p>}
        <ul className={styles.courses}>
          {data?.templates.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              isPending={keeping.isPending}
              onName={(name) => keeping.mutate(withOne(data, { ...template, name }))}
              onDelete={() => keeping.mutate(withoutOne(data, template.id))}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function TemplateRow({
  template,
  isPending,
  onName,
  onDelete,
}: {
  template: CourseTemplate;
  isPending: boolean;
  onName: (name: string) => void;
  onDelete: () => void;
}) {
  const t = useTranslations('courses.templates');
  const tCourses = useTranslations('courses');
  const approachName = useApproachName();
  const { approach, format, count, minutes } = template;
  const [name, setName] = useState(template.name);
  const called = name.trim();
  return (
    <li className={styles.part}>
      <TextField
        label={t('name')}
        description={`${approachName(approach, format)} · ${tCourses(`format.${format}`)} · ${t('length', { count, minutes })}`}
        value={name}
        onChange={setName}
        maxLength={LIMITS.title}
        isRequired
        autoComplete="off"
      />
      <div className={styles.actions}>
        <Button
          isDisabled={isPending || called === '' || called === template.name}
          aria-label={t('renameNamed', { name: template.name })}
          onPress={() => onName(called)}
        >
          {t('rename')}
        </Button>
        <Button
          variant="quiet"
          isDisabled={isPending}
          aria-label={t('deleteNamed', { name: template.name })}
          onPress={onDelete}
        >
          {t('delete')}
        </Button>
      </div>
    </li>
  );
}
