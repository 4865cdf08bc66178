// Prints which versions of the clients are installed.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const version = name => JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version;

console.log(JSON.stringify({ directLine: version('botframework-directlinejs'), connector: version('botframework-connector') }));
