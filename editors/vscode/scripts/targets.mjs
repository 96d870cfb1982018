// The platforms there is an extension for: VS Code's name of each, and the Rust target of its server.
//
// Linux and Alpine get static programs (musl), which run whatever the system's C library is. Windows' own toolchain
// (msvc) links on Windows only; elsewhere its programs are made with the GNU one.
const windows = process.platform === 'win32';

export const TARGETS = {
  'linux-x64': 'x86_64-unknown-linux-musl',
  'linux-arm64': 'aarch64-unknown-linux-musl',
  'alpine-x64': 'x86_64-unknown-linux-musl',
  'alpine-arm64': 'aarch64-unknown-linux-musl',
  'darwin-x64': 'x86_64-apple-darwin',
  'darwin-arm64': 'aarch64-apple-darwin',
  'win32-x64': windows ? 'x86_64-pc-windows-msvc' : 'x86_64-pc-windows-gnu',
  'win32-arm64': windows ? 'aarch64-pc-windows-msvc' : 'aarch64-pc-windows-gnullvm',
};
