import { SHIPPED_TEMPLATES } from '@rapport/shared/rules/shipped-templates.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { withTemplate, type CourseDraft } from '../course-draft.ts';
import styles from '../Courses.module.css';
import { TemplatesDialog } from './TemplatesDialog.tsx';
import { useTemplates } from './use-templates.ts';

/** Begins a course with a template: one of the practice, or one that comes with Rapport. */
export function TemplateChoice({
  draft,
  onChange,
}: {
  draft: CourseDraft;
  onChange: (draft: CourseDraft) => void;
}) {
  const t = useTranslations('courses.templates');
  const [chosen, setChosen] = useState('');
  const [isChanging, setChanging] = useState(false);
  const { data, isError, error, refetch } = useTemplates();
  const own = data?.templates ?? [];
  const choose = (id: string) => {
    setChosen(id);
    const template = [...own, ...SHIPPED_TEMPLATES].find((one) => one.id === id);
    if (template) onChange(withTemplate(draft, template));
  };
  return (
    <Card padding="large">
      <div className={styles.part}>
        <Select
          label={t('begin')}
          description={t('words')}
          value={chosen}
          options={[
            { value: '', label: t('none') },
            ...own.map(({ id, name }) => ({ value: id, label: name })),
            ...SHIPPED_TEMPLATES.map(({ id }) => ({ value: id, label: t(`shipped.${id}`) })),
          ]}
          onChange={choose}
        />
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {own.length > 0 && (
          <div className={styles.actions}>
            <Button variant="quiet" onPress={() => setChanging(true)}>
              {t('change')}
            </Button>
          </div>
        )}
      </div>
      {isChanging && <TemplatesDialog onClose={() => setChanging(false)} />}
    </Card>
  );
}
