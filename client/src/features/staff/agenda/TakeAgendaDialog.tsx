import type { PracticeAgendaSummary } from '@rapport/shared/contract/practice-agenda.ts';
import { Copy } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { PracticeAgendaList } from './PracticeAgendaList.tsx';

/** Chooses an agenda of the practice to begin with. */
export function TakeAgendaDialog({
  onTake,
  onClose,
}: {
  onTake: (agenda: PracticeAgendaSummary) => void;
  onClose: () => void;
}) {
  const t = useTranslations('practiceAgendas.take');
  return (
    <Dialog title={t('title')} isOpen size="large" top onClose={onClose}>
      <PracticeAgendaList
        actsOf={(agenda) => (
          <Button
            icon={Copy}
            aria-label={t('copyNamed', { name: agenda.name })}
            onPress={() => onTake(agenda)}
          >
            {t('copy')}
          </Button>
        )}
      />
      <p>
        <Link href="/agendas">{t('all')}</Link>
      </p>
    </Dialog>
  );
}
