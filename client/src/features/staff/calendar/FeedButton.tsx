import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { FeedDialog } from './FeedDialog.tsx';

/** Opens the way to see one's own sessions in another calendar. */
export function FeedButton() {
  const t = useTranslations('calendar.feed');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon={CalendarPlus} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && <FeedDialog onClose={() => setOpen(false)} />}
    </>
  );
}
