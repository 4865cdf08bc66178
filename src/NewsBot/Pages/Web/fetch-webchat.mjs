// Takes Microsoft's Web Chat out of its npm package, once: `node fetch-webchat.mjs FOLDER`. The build runs it; installed whole, the package would weigh 480 MB.
// The tarball must have the very bytes that were looked at. All files are written under other names and renamed, the script itself last: builds that run at
// the same time write the same bytes, and none sees half a file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const name = 'botframework-webchat@4.18.1';
const integrity = '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(folder, 'fetching-'));
try {
  const windows = process.platform === 'win32';
  execFileSync(windows ? 'npm.cmd' : 'npm', ['pack', name, '--silent', '--prefer-offline', '--fetch-retries=1', '--ignore-scripts'], { cwd: work, shell: windows, timeout: 120_000, stdio: ['ignore', 'ignore', 'inherit'] });
  const packed = readFileSync(join(work, readdirSync(work).find(file => file.endsWith('.tgz'))));
  if (createHash('sha512').update(packed).digest('base64') !== integrity) {
    throw new Error(`${name} does not have the bytes that are expected of it.`);
  }

  const files = filesIn(gunzipSync(packed));
  const script = files.get('package/dist/webchat.js');
  write('webchat.js.LICENSE.txt', files.get('package/dist/webchat.js.LICENSE.txt'));
  write('webchat.js.br', brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: script.length } }));
  write('webchat.js.gz', gzipSync(script, { level: 9 }));
  write('webchat.js', script);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function write(file, bytes) {
  writeFileSync(join(work, file), bytes);
  renameSync(join(work, file), join(folder, file));
}

// A tar is headers of 512 bytes, each followed by its file, filled up to 512; in a header the name stands first, at 124 the size in octal, at 345 what to put before the name.
function filesIn(tar) {
  const found = new Map();
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const [header, size] = [tar.subarray(at, at + 512), parseInt(tar.toString('latin1', at + 124, at + 136), 8)];
    const [short, before] = [text(header, 0, 100), text(header, 345, 500)];
    found.set(before ? `${before}/${short}` : short, tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }

  return found;
}

function text(bytes, from, to) {
  const end = bytes.indexOf(0, from);
  return bytes.toString('utf8', from, end >= from && end < to ? end : to);
}
