// Circles of folders. Tests stand outside of them: they play whole rooms, and boot the server.
const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    {
      name: 'no-circle-of-folders',
      comment:
        'A capability of the room, an area of the practice and a feature of the client is a folder; what several stand on is in core.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(server/src/(room|practice|auth)|client/src/features)/' },
      to: { circular: true },
    },
  ],
  options: {
    ...options,
    exclude: { path: `${options.exclude.path}|[.]test[.]tsx?$|^server/src/testing/` },
  },
};
