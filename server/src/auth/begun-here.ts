import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

const body = z.object({ account: z.string() });

/** Has Better Auth begin a sign-in that we vouch for. It has no route: nobody asks for it but us. */
export const begunHere = {
  id: 'begun-here',
  endpoints: {
    beginSignIn: createAuthEndpoint.serverOnly({ method: 'POST', body }, async (asked) => {
      const { internalAdapter: store } = asked.context;
      const user = await store.findUserById(asked.body.account);
      const session = user && (await store.createSession(user.id));
      if (!session) throw new APIError('INTERNAL_SERVER_ERROR');
      await setSessionCookie(asked, { session, user });
      return asked.json({ signIn: session.id, email: user.email });
    }),
  },
} satisfies BetterAuthPlugin;
