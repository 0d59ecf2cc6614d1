import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../../ui/announcer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import styles from '../Courses.module.css';
import { TemplateRow } from './TemplateRow.tsx';
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
              onKeep={(change) => keeping.mutate(withOne(data, { ...template, ...change }))}
              onDelete={() => keeping.mutate(withoutOne(data, template.id))}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
