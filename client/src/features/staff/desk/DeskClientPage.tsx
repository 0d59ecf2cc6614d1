import type { ContactShown } from '@rapport/shared/contract/desk.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { deskClient } from '../../../http/desk.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useUnsaved } from '../care/unsaved.ts';
import { RecordWords } from '../clients/RecordWords.tsx';
import { useCourseCalls } from '../courses/course-calls.ts';
import shared from '../courses/Courses.module.css';
import { Button } from '../../../ui/Button.tsx';
import { DESK_CLIENTS } from '../query-keys.ts';
import { StaffHead } from '../StaffHead.tsx';
import { ContactEditor } from './ContactEditor.tsx';
import { asRecord, unsavedContacts } from './contact-draft.ts';
import { deskOf } from '../desk-ways.ts';

/** How a client of a therapist's is reached. */
export function DeskClientPage({
  me,
  therapist,
  client,
}: {
  me: Me;
  therapist: string;
  client: string;
}) {
  const t = useTranslations('desk');
  const tCourse = useTranslations('courses.course');
  const key = [...DESK_CLIENTS, therapist, 'one', client];
  const { data, isError, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => deskClient(therapist, client),
  });
  return (
    <PageFrame head={<StaffHead me={me} here="desk" />}>
      <div className={shared.page}>
        <p>
          <Link href={deskOf(therapist)}>{tCourse('backToDesk')}</Link>
        </p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && (
          <>
            <PageHeading>{data.record.name}</PageHeading>
            <ContactCard therapist={therapist} contact={data} />
          </>
        )}
      </div>
    </PageFrame>
  );
}

function ContactCard({ therapist, contact }: { therapist: string; contact: ContactShown }) {
  const t = useTranslations('desk.contact');
  const tRecord = useTranslations('clients.record');
  const queries = useQueryClient();
  const { peopleKey } = useCourseCalls();
  const heading = useId();
  const unsaved = useUnsaved(unsavedContacts, contact.id);
  const { id, record, phone, revision } = contact;
  const shown = { record: asRecord(record), minor: false, ...(phone && { phone }) };
  return (
    <Card labelledBy={heading} padding="large">
      <div className={shared.part}>
        <h2 id={heading}>{t('title')}</h2>
        {unsaved ? (
          <ContactEditor
            therapist={therapist}
            client={id}
            onDone={() => {
              void queries.invalidateQueries({ queryKey: DESK_CLIENTS });
              void queries.invalidateQueries({ queryKey: peopleKey });
            }}
          />
        ) : (
          <>
            <RecordWords client={shown} />
            <div className={shared.actions}>
              <Button onPress={() => unsavedContacts.keep(id, { draft: shown.record, revision })}>
                {tRecord('change')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
