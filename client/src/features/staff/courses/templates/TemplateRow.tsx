import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { CourseTemplate } from '@rapport/shared/contract/course-template.ts';
import type { AskedPaper } from '@rapport/shared/contract/papers.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../../ui/Button.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { useApproachName } from '../../use-approach-name.ts';
import styles from '../Courses.module.css';
import { PaperChoice } from '../PaperChoice.tsx';
import { PapersLine } from './PapersLine.tsx';

/** A template of the practice: its name and its papers can be changed, and it can be deleted. */
export function TemplateRow({
  template,
  isPending,
  onKeep,
  onDelete,
}: {
  template: CourseTemplate;
  isPending: boolean;
  onKeep: (change: Partial<Pick<CourseTemplate, 'name' | 'papers'>>) => void;
  onDelete: () => void;
}) {
  const t = useTranslations('courses.templates');
  const tCourses = useTranslations('courses');
  const approachName = useApproachName();
  const { approach, format, count, minutes } = template;
  const [name, setName] = useState(template.name);
  const [papers, setPapers] = useState<readonly AskedPaper[]>();
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
      <p className={styles.aside}>
        <PapersLine papers={template.papers} />
      </p>
      <div className={styles.actions}>
        <Button
          isDisabled={isPending || called === '' || called === template.name}
          aria-label={t('renameNamed', { name: template.name })}
          onPress={() => onKeep({ name: called })}
        >
          {t('rename')}
        </Button>
        <Button
          variant="quiet"
          aria-expanded={papers !== undefined}
          aria-label={t('papers.changeNamed', { name: template.name })}
          onPress={() => setPapers(papers ? undefined : (template.papers ?? []))}
        >
          {t('papers.change')}
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
      {papers && (
        <>
          <PaperChoice papers={papers} onChange={setPapers} />
          <div className={styles.actions}>
            <Button
              isDisabled={isPending}
              aria-label={t('papers.keepNamed', { name: template.name })}
              onPress={() => {
                onKeep({ papers: [...papers] });
                setPapers(undefined);
              }}
            >
              {t('papers.keep')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
