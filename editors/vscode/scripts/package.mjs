// npm run package                        an extension for this machine, with the server built here
// npm run package -- --binary PROGRAM    the same with a server that is built already
// npm run package -- --target linux-x64  for another platform; --all for every one (npm run package:all)
//
// Writes attache-PLATFORM.vsix into this folder, or into the one that --out names. Other platforms need their Rust target
// (rustup target add ...) and a linker: with cargo-zigbuild on the PATH (pip install cargo-zigbuild ziglang) one Linux
// machine makes all eight. Where something is missing, that is said and the exit code is 1; the others are made all the same.

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { TARGETS } from './targets.mjs';

const extension = dirname(dirname(fileURLToPath(import.meta.url)));
const checkout = resolve(extension, '../..');
const { values: asked } = parseArgs({
  options: { all: { type: 'boolean' }, target: { type: 'string' }, binary: { type: 'string' }, out: { type: 'string', default: extension } },
});

function run(command, args, cwd) {
  try {
    return execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] }).toString();
  } catch (error) {
    throw error.code === 'ENOENT' ? new Error(`${command} is not on the PATH`) : error;
  }
}
const npx = (...args) => run(process.platform === 'win32' ? 'npx.cmd' : 'npx', ['--no-install', ...args], extension);

/** Whether there is a linker for every platform. */
function hasZig() {
  try {
    execFileSync('cargo-zigbuild', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The server for a Rust target, or for this machine where none is named. */
function build(rustTarget) {
  if (rustTarget && !existsSync(run('rustc', ['--print', 'target-libdir', '--target', rustTarget], checkout).trim())) {
    throw new Error(`Rust cannot compile for it yet: rustup target add ${rustTarget}`);
  }
  const command = rustTarget && hasZig() ? 'zigbuild' : 'build';
  const target = rustTarget ? ['--target', rustTarget] : [];
  try {
    run('cargo', [command, '--profile', 'dist', '--quiet', '--locked', '--bin', 'attache', ...target], checkout);
  } catch (error) {
    const linker = rustTarget && command === 'build' ? '; if it wants a linker: pip install cargo-zigbuild ziglang' : '';
    throw error.status === undefined ? error : new Error(`cargo ${command} failed, as it says above${linker}`);
  }
  const metadata = JSON.parse(run('cargo', ['metadata', '--format-version', '1', '--no-deps'], checkout));
  const name = /windows/.test(rustTarget ?? process.platform) || process.platform === 'win32' ? 'attache.exe' : 'attache';
  return join(metadata.target_directory, ...(rustTarget ? [rustTarget] : []), 'dist', name);
}

function pack(platform, server) {
  const bin = join(extension, 'bin');
  rmSync(bin, { recursive: true, force: true });
  mkdirSync(bin);
  const inside = join(bin, platform.startsWith('win32') ? 'attache.exe' : 'attache');
  copyFileSync(server, inside);
  chmodSync(inside, 0o755);
  for (const licence of ['LICENSE-MIT', 'LICENSE-APACHE']) copyFileSync(join(checkout, licence), join(extension, licence));
  const file = join(resolve(asked.out), `attache-${platform}.vsix`);
  npx('vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--target', platform, '--out', file);
  console.log(`made ${file}`);
}

npx('esbuild', 'src/extension.ts', '--bundle', '--outfile=out/extension.js', '--external:vscode', '--format=cjs', '--platform=node', '--target=node20', '--minify', '--log-level=warning');

const here = `${process.platform}-${process.arch}`;
const platforms = asked.all ? Object.keys(TARGETS) : [asked.target ?? here];
const unmade = [];
for (const platform of platforms) {
  try {
    pack(platform, asked.binary ?? build(asked.all || asked.target ? TARGETS[platform] : undefined));
  } catch (error) {
    unmade.push(`${platform}: ${error.message.split('\n')[0]}`);
  }
}
for (const reason of unmade) console.error(`NOT MADE ${reason}`);
process.exit(unmade.length ? 1 : 0);
