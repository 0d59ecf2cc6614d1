// The directions in which imports may run: docs/decisions/0002-layers.md says why.
const only = (name, module, folders) => ({
  name,
  comment: `${module} is named in ${folders.join(', ')} and in app.ts only.`,
  severity: 'error',
  from: {
    path: '^server/src',
    pathNot: [
      ...folders.map((f) => `^server/src/${f}/`),
      '^server/src/app[.]ts$',
      '[.]test[.]ts$',
      '^server/src/testing/',
    ],
  },
  to: { path: `node_modules/${module}/` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-stands-alone',
      severity: 'error',
      from: { path: '^server/src/room/core/' },
      to: { path: '^server/src/room/', pathNot: '^server/src/room/core/' },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(server|client|e2e|bench)/' },
    },
    {
      name: 'client-and-server-apart',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/' },
    },
    {
      name: 'server-without-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'no-content-in-the-browser',
      comment: 'Private briefs reach a screen only through the view of the seat they are for.',
      severity: 'error',
      from: { path: '^client/', pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/src/content/' },
    },
    {
      name: 'no-parsers-in-the-browser',
      comment:
        'The contract’s schemas bring zod along: 17 kB, and a probe that the page’s policy refuses.',
      severity: 'error',
      from: { path: '^client/src/', pathNot: '[.]test[.]ts$|/test-server[.]ts$' },
      to: {
        path: '^shared/src/contract/',
        pathNot: '/(protocol|[a-z-]+-limits|http/endpoints)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'room-is-pure',
      comment: 'The state machine knows shared and platform, and nothing that does I/O.',
      severity: 'error',
      from: { path: '^server/src/room/', pathNot: '([.]test|/arbitraries)[.]ts$' },
      to: { path: '^server/src/', pathNot: '^server/src/(room|platform)/' },
    },
    {
      name: 'no-react-below-the-screen',
      severity: 'error',
      from: { path: '^client/src/(media|realtime)/' },
      to: { path: 'node_modules/(react|react-dom|react-aria-components)/' },
    },
    {
      name: 'features-apart',
      comment: 'A feature knows the core, the design system and the parts, not another feature.',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/([^/]+)/', pathNot: '^client/src/features/$1/' },
    },
    {
      name: 'parts-below-features',
      severity: 'error',
      from: { path: '^client/src/(parts|ui|media|realtime|http)/' },
      to: { path: '^client/src/(features|app)/' },
    },
    only('express-in-http', 'express', ['http']),
    only('socket-io-in-socket', 'socket[.]io', ['socket']),
    only('mediasoup-in-media', 'mediasoup', ['media']),
    only('redis-in-nodes', 'redis', ['nodes']),
    only('kysely-in-storage', 'kysely', ['storage', 'practice']),
    only('better-auth-in-auth', 'better-auth', ['auth']),
    only('prom-client-in-operating', 'prom-client', ['operating']),
    only('nodemailer-in-mail', 'nodemailer', ['mail']),
    only('webauthn-in-second-factor', '@simplewebauthn', ['practice/second-factor']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
