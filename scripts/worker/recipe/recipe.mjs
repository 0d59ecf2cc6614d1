/** Debian's names of what the build needs. */
export const buildPackages = [
  'meson',
  'ninja-build',
  'pkg-config',
  'g++',
  'libuv1-dev',
  'libssl-dev',
  'libsrtp2-dev',
  'libabsl-dev',
  'libflatbuffers-dev',
  'flatbuffers-compiler',
];

/** mediasoup's subprojects (the names of its wrap files) that a folder here stands in for. */
export const subprojects = [
  'abseil-cpp',
  'flatbuffers',
  'libsrtp3',
  'libuv',
  'openssl',
  'unordered-dense',
];

/** Edits of mediasoup's own files. Each must be found exactly once, or the build stops. */
export const patches = [
  {
    file: 'meson.build',
    why: 'Debian 12 has meson 1.0.1, and nothing here needs a newer one',
    find: "meson_version: '>= 1.1.0'",
    replace: "meson_version: '>= 1.0.1'",
  },
  {
    file: 'src/RTC/DtlsTransport.cpp',
    why: 'with kernel TLS in OpenSSL, the answer of BIO_ctrl must be handed back, not 1',
    find: '(operationType == BIO_CB_RETURN)',
    replace: '(operationType & BIO_CB_RETURN)',
  },
];

/** Arguments of `meson setup OUT .` */
export const mesonArguments = ['--buildtype=release', '-Db_ndebug=true', '--wrap-mode=nodownload'];

/** The target that ninja builds, and the name of its file. */
export const target = 'mediasoup-worker';
