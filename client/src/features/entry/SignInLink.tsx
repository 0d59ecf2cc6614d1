import { useTranslations } from 'use-intl';

/** The way to signing in, for who has an account already. A new page: the link's secret goes. */
export const SignInLink = () => (
  <p>
    <a href="/">{useTranslations('entry')('signIn')}</a>
  </p>
);
