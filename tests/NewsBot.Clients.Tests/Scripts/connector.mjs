// A channel: it describes its keys, signs activities, posts them to the bot and takes the replies, which must carry the bot's own token.
// Every token is also given to botframework-connector, whose verdict stands beside the bot's.
// Arguments: the bot's address, the port to listen on, the app id, the password, the question.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';

const require = createRequire(import.meta.url);
const { AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } = require('botframework-connector');
const { JwtTokenExtractor } = require('botframework-connector/lib/auth/jwtTokenExtractor');
const jwt = require('jsonwebtoken');

const [bot, port, appId, password, question] = process.argv.slice(2);
const address = `http://127.0.0.1:${port}`;
const serviceUrl = `${address}/channel/`;
const channelIssuer = 'https://api.botframework.com';
const tenant = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const shared = 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0';

const keyPair = (kid, more) => ({ kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }), more });
const keys = { channel: keyPair('channel-1', { endorsements: ['msteams', 'emulator'] }), emulator: keyPair('azure-1', {}) };
const jwk = key => ({ ...key.publicKey.export({ format: 'jwk' }), kid: key.kid, use: 'sig', ...key.more });
const sign = (key, claims, options) => 'Bearer ' + jwt.sign(claims, key.privateKey, { algorithm: 'RS256', keyid: key.kid, expiresIn: 3600, ...options });

// What the bot did.
const [forms, replies] = [[], []];
const bearer = new JwtTokenExtractor({ issuer: [tenant], audience: channelIssuer }, `${address}/azure`, ['RS256']);

async function take(request, response, body) {
  const answer = (status, json) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  switch (request.url) {
    case '/bot': case '/azure': return answer(200, { issuer: 'local', jwks_uri: `${address}${request.url}/keys` });
    case '/bot/keys': return answer(200, { keys: [jwk(keys.channel)] });
    case '/azure/keys': return answer(200, { keys: [jwk(keys.emulator)] });
    case '/login/oauth2/v2.0/token': {
      const form = Object.fromEntries(new URLSearchParams(body));
      forms.push(form);
      if (form.client_id !== appId || form.client_secret !== password) { return answer(401, { error: 'invalid_client' }); }
      const token = sign(keys.emulator, { iss: tenant, aud: channelIssuer, ver: '1.0', appid: appId }).slice('Bearer '.length);
      return answer(200, { token_type: 'Bearer', expires_in: 3599, access_token: token });
    }
    default: {
      const identity = await bearer.getIdentityFromAuthHeader(request.headers.authorization, 'msteams').catch(() => null);
      replies.push({ path: request.url, activity: JSON.parse(body), appId: identity?.getClaimValue('appid') ?? null });
      return answer(identity ? 201 : 403, { id: `reply-${replies.length}` });
    }
  }
}

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) { parts.push(part); }
  await take(request, response, Buffer.concat(parts).toString('utf8'));
});
await new Promise(done => server.listen(Number(port), '127.0.0.1', done));

console.error = () => {}; // Microsoft's check prints what it refuses.
const microsoft = BotFrameworkAuthenticationFactory.create('', false, `${address}/login`, `${channelIssuer}/.default`, channelIssuer, '', `${address}/bot`, `${address}/azure`, '', new PasswordServiceClientCredentialFactory(appId, password, ''), new AuthenticationConfiguration());

const activity = id => ({
  type: 'message', id, timestamp: new Date().toISOString(), channelId: 'msteams', serviceUrl, text: `<at>读报</at> ${question}`, textFormat: 'plain', locale: 'zh-CN',
  from: { id: '29:user', name: '甲', aadObjectId: 'a' }, recipient: { id: '28:bot', name: '读报' }, conversation: { id: '19:group@thread.tacv2;messageid=1', conversationType: 'channel', tenantId: 't', isGroup: true },
  entities: [{ type: 'mention', text: '<at>读报</at>', mentioned: { id: '28:bot', name: '读报' } }], channelData: { tenant: { id: 't' } },
});

async function post(sent, token) {
  const response = await fetch(`${bot}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-8', ...(token && { authorization: token }) }, body: JSON.stringify(sent) });
  return { status: response.status, body: await response.text() };
}

const channel = (claims, options) => sign(keys.channel, { iss: channelIssuer, aud: appId, serviceurl: serviceUrl, ...claims }, options);
const tokens = {
  channel: channel({}),
  emulator1: sign(keys.emulator, { iss: tenant, aud: appId, ver: '1.0', appid: appId }),
  emulator2: sign(keys.emulator, { iss: shared, aud: appId, ver: '2.0', azp: appId }),
  none: '',
  scheme: channel({}).replace('Bearer', 'bearer'),
  audience: channel({ aud: 'another' }),
  issuer: channel({ iss: 'https://elsewhere.example.org' }),
  serviceUrl: channel({ serviceurl: 'https://elsewhere.example.org/' }),
  noServiceUrl: channel({ serviceurl: undefined }),
  expired: channel({}, { expiresIn: -3600 }),
  notYet: channel({}, { notBefore: 3600 }),
  otherKey: sign({ ...keys.emulator, kid: 'channel-1' }, { iss: channelIssuer, aud: appId, serviceurl: serviceUrl }),
  unsigned: 'Bearer ' + jwt.sign({ iss: channelIssuer, aud: appId, serviceurl: serviceUrl }, '', { algorithm: 'none', expiresIn: 3600, keyid: 'channel-1' }),
  publicKey: 'Bearer ' + jwt.sign({ iss: channelIssuer, aud: appId, serviceurl: serviceUrl }, Buffer.from(keys.channel.publicKey.export({ type: 'spki', format: 'der' })), { algorithm: 'HS256', expiresIn: 3600, keyid: 'channel-1' }),
  version: sign(keys.emulator, { iss: tenant, aud: appId, ver: '3.0', appid: appId }),
  appId: sign(keys.emulator, { iss: tenant, aud: appId, ver: '1.0', appid: 'another' }),
};

// 1. The verdicts, by an activity that is answered in the response.
const verdicts = {};
for (const [name, token] of Object.entries(tokens)) {
  const asked = { ...activity(name), deliveryMode: 'expectReplies' };
  const theirs = await microsoft.authenticateRequest(asked, token).then(() => true, () => false);
  const ours = await post(asked, token);
  verdicts[name] = { microsoft: theirs, bot: ours.status, body: ours.status === 401 ? ours.body : '' };
}

// 2. One turn over serviceUrl.
const turn = await post(activity('turn-1'), tokens.channel);
for (const end = Date.now() + 30000; !replies.some(reply => reply.activity.type === 'message') && Date.now() < end;) {
  await new Promise(done => setTimeout(done, 50));
}

console.log(JSON.stringify({ verdicts, turn: turn.status, replies, forms }));
process.exit(0);
