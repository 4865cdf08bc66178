// Prints which content types chatdown gives to files with the endings named as arguments.
import { createRequire } from 'node:module';

const require = createRequire(createRequire(import.meta.url).resolve('@microsoft/bf-chatdown/utils/index.js'));
const mime = require('mime-types');

console.log(JSON.stringify(Object.fromEntries(process.argv.slice(2).map(ending => [ending, mime.lookup(ending)]))));
