// Circles of folders. Tests stand outside of them: they play whole rooms, and boot the server.
const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    {
      name: 'no-circle-of-folders',
      comment:
        'A capability of the room, and an area of the practice, is a folder; what several stand on is in core.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^server/src/(room|practice|auth)/' },
      to: { circular: true },
    },
  ],
  options: {
    ...options,
    exclude: { path: `${options.exclude.path}|[.]test[.]tsx?$|^server/src/testing/` },
  },
};
