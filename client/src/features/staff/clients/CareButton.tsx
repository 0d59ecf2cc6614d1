import { LifeBuoy } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { careOfClient, type CarePerson } from '../care/care-person.ts';

// Opened now and then.
const CareDialog = lazy(async () => ({
  default: (await import('../care/CareDialog.tsx')).CareDialog,
}));

/** Opens a client's care sheet: each reading is recorded, so it does not stand on the page. */
export function CareButton({ client, name }: { client: string; name: string }) {
  const t = useTranslations('careSheets');
  const [open, setOpen] = useState<CarePerson>();
  return (
    <>
      <Button icon={LifeBuoy} onPress={() => setOpen(careOfClient(client, name))}>
        {t('menu')}
      </Button>
      {open && (
        <Suspense>
          <CareDialog person={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
}
