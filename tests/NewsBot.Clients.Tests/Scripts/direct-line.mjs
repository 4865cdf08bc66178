// botframework-directlinejs in a conversation, told what to do by lines of JSON on standard input; each is answered by one line on standard output.
//   {"do":"connect","domain":"http://…/v3/directline","token":"…","webSocket":true,"conversationId":"…"?,"watermark":"…"?}
//   {"do":"again"}             a new client for the same conversation, after the last watermark, as a page makes one when polling has failed
//   {"do":"send","text":"…"}   gives the id that the bot's server gave it
//   {"do":"drop"}              breaks the WebSocket off, as a lost network does
//   {"do":"state"}             gives all activities that came, in order, and how often a WebSocket was opened
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import Ws from 'ws';

const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require('xhr2');
const sockets = [];
globalThis.WebSocket = class extends Ws {
  constructor(...given) {
    super(...given);
    sockets.push(this);
  }
};

const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');
const activities = [];
const statuses = [];
let line;
let sent = 0;

let options;

const open = given => {
  options = given;
  line = new DirectLine({ ...given, pollingInterval: 200 });
  line.connectionStatus$.subscribe(status => statuses.push(ConnectionStatus[status]));
  line.activity$.subscribe(activity => activities.push(activity), error => statuses.push(`failed with ${error?.status ?? error}`));
  return {};
};

const commands = {
  connect: open,
  again() {
    line.end();
    return open({ ...options, conversationId: line.conversationId, watermark: line.watermark });
  },
  send({ text }) {
    const activity = { type: 'message', text, from: { id: 'somebody' }, channelData: { clientActivityID: `c${++sent}` } };
    return new Promise((resolve, reject) => line.postActivity(activity).subscribe(id => resolve({ id }), reject));
  },
  drop() {
    sockets.at(-1).terminate();
    return {};
  },
  state: () => ({ activities, statuses, sockets: sockets.length }),
};

for await (const command of createInterface({ input: process.stdin })) {
  const { do: name, ...given } = JSON.parse(command);
  let answer;
  try {
    answer = await commands[name](given);
  } catch (error) {
    answer = { error: String(error?.message ?? error) };
  }

  console.log(JSON.stringify(answer));
}

process.exit(0);
