import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { Message } from '../ui/Message.tsx';
import { HelpPage } from '../parts/help-now/HelpPage.tsx';
import { Loading } from '../parts/loading/Loading.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';

/** Nothing is at this address. */
export function NotFoundPage() {
  const t = useTranslations('common.notFound');
  return (
    <HelpPage width="narrow" centred>
      <Message title={t('title')} actions={<Link href="/">{t('home')}</Link>}>
        <p>{t('words')}</p>
      </Message>
    </HelpPage>
  );
}

/** The page is broken, or part of it could not be loaded. */
export function CrashedPage() {
  const t = useTranslations('common');
  return (
    <HelpPage width="narrow" centred>
      <Message
        title={t('crashed.title')}
        actions={
          <Button variant="primary" size="large" onPress={() => window.location.reload()}>
            {t('reload')}
          </Button>
        }
      >
        <p>{t('crashed.words')}</p>
      </Message>
    </HelpPage>
  );
}

/** The page is on its way. */
export function LoadingPage() {
  return (
    <PageFrame width="narrow" centred>
      <Loading />
    </PageFrame>
  );
}
