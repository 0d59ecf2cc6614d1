import type { Me } from '@rapport/shared/contract/rest.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { PageFrame } from '../../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../../ui/PageHeading.tsx';
import shared from '../../courses/Courses.module.css';
import { StaffHead } from '../../StaffHead.tsx';
import { FileCard } from './FileCard.tsx';
import { ImportForm } from './ImportForm.tsx';
import type { Report } from './import-report.ts';
import { ImportReport } from './ImportReport.tsx';
import type { ReadFile } from './read-file.ts';

/** Clients are added from a file: it is chosen, looked at, and only then taken. */
export function ImportPage({ me }: { me: Me }) {
  const t = useTranslations('clients');
  const [file, setFile] = useState<ReadFile>();
  const [report, setReport] = useState<Report>();
  return (
    <PageFrame head={<StaffHead me={me} here="clients" />}>
      <div className={shared.page}>
        <p>
          <Link href="/clients">{t('back')}</Link>
        </p>
        <div className={shared.heading}>
          <PageHeading>{t('import.title')}</PageHeading>
        </div>
        {report ? (
          <ImportReport report={report} />
        ) : (
          <>
            <FileCard onRead={setFile} />
            {file && <ImportForm key={file.rows[0]?.id} file={file} onDone={setReport} />}
          </>
        )}
      </div>
    </PageFrame>
  );
}
