// Converts every .chat file of a folder with chatdown, each as a process of its own would: counters and clock begin anew. Prints {file: activities}, or {file: {error}}.
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

process.env.TZ = 'UTC';
const require = createRequire(import.meta.url);
const { utils } = require('@microsoft/bf-cli-command');
const module = require.resolve('@microsoft/bf-chatdown/utils/index.js');
const folder = process.argv[2];
const results = {};
for (const file of readdirSync(folder).filter(name => name.endsWith('.chat')).sort()) {
  delete require.cache[module];
  const convert = require(module);
  const path = join(folder, file);
  try {
    // As its command does it: the text without a byte order mark, and static times.
    results[file] = await convert(await utils.readTextFile(path), { in: path, stamp: true });
  } catch (error) {
    results[file] = { error: error.message };
  }
}

console.log(JSON.stringify(results));
