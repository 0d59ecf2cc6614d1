import type { ClientSummary } from '@rapport/shared/contract/client.ts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/Card.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import shared from '../courses/Courses.module.css';
import { ClientRow } from './ClientRow.tsx';

/** The clients that were found; or that there are none, and what to do. */
export function ClientsFound({
  clients,
  narrowed,
  hasMore,
}: {
  clients: readonly ClientSummary[];
  /** Whether others are there that were not asked for. */
  narrowed: boolean;
  hasMore: boolean;
}) {
  const t = useTranslations('clients');
  const count = clients.length;
  const empty = narrowed ? 'noneFound' : 'none';
  return (
    <>
      <p role="status" className={shared.aside}>
        {count === 0 ? (
          <VisuallyHidden>{t('found', { count })}</VisuallyHidden>
        ) : (
          t(hasMore ? 'foundMore' : 'found', { count })
        )}
      </p>
      {count === 0 ? (
        <div className={shared.empty}>
          <h2>{t(`${empty}.title`)}</h2>
          <p>{t(`${empty}.words`)}</p>
        </div>
      ) : (
        <Card>
          <ul className={shared.list}>
            {clients.map((client) => (
              <ClientRow key={client.id} client={client} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
