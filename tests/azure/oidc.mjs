// SPDX-License-Identifier: GPL-3.0-or-later
// An OpenID provider that is not ours, at the addresses that Entra has: oidc.mjs CHAIN KEY CLIENT-CERTIFICATE.
// Prints its address. A person is played by /approve?code= and /browse?url=.
import { importX509, exportJWK } from 'jose';
import { Provider, interactionPolicy } from 'oidc-provider';
import { readFileSync } from 'node:fs';
import https from 'node:https';

const [chain, key, certificate] = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const { TENANT, PUBLIC, SECRET_CLIENT, SECRET, CERTIFICATE_CLIENT } = process.env;
const resource = 'https://management.azure.com/';
const scope = `${resource}/.default`;
const server = https.createServer({ cert: chain, key });
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const prefix = `/${TENANT}`;
const base = `https://localhost:${server.address().port}`;

const application = {
  grant_types: ['client_credentials'], redirect_uris: [], response_types: [],
};
const policy = interactionPolicy.base();
policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }));
const provider = new Provider(base + prefix, {
  clients: [
    { ...application, client_id: SECRET_CLIENT, client_secret: SECRET,
      token_endpoint_auth_method: 'client_secret_post' },
    { ...application, client_id: CERTIFICATE_CLIENT, token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'PS256',
      jwks: { keys: [{ ...await exportJWK(await importX509(certificate.split('-----BEGIN PRIVATE KEY')[0], 'PS256')), use: 'sig', alg: 'PS256' }] } },
    { client_id: PUBLIC, token_endpoint_auth_method: 'none', application_type: 'native',
      redirect_uris: ['http://localhost'], response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'] },
  ],
  scopes: ['openid', 'profile', 'offline_access', scope],
  claims: { openid: ['sub'], profile: ['preferred_username'] },
  conformIdTokenClaims: false,
  enabledJWA: { clientAuthSigningAlgValues: ['PS256'] },
  features: {
    clientCredentials: { enabled: true },
    deviceFlow: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true, defaultResource: () => resource, useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope, audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: 3600, jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  findAccount: (_, id) => ({
    accountId: id, claims: () => ({ sub: id, preferred_username: `${id}@oidc.example` }),
  }),
  interactions: { policy, url: (_, interaction) => `${prefix}/interaction/${interaction.uid}` },
  issueRefreshToken: () => true,
  // Consent is not what is tested here.
  loadExistingGrant: async ({ oidc }) => provider.Grant.find(await grantFor(oidc.client.clientId)),
  pkce: { required: () => true },
  rotateRefreshToken: true,
  routes: {
    token: '/oauth2/v2.0/token', authorization: '/oauth2/v2.0/authorize',
    device_authorization: '/oauth2/v2.0/devicecode', code_verification: '/device',
  },
});

async function grantFor(clientId) {
  const grant = new provider.Grant({ accountId: 'alice', clientId });
  grant.addOIDCScope(`openid profile offline_access ${scope}`);
  grant.addResourceScope(resource, scope);
  return grant.save();
}

async function interact(request, response) {
  const { prompt } = await provider.interactionDetails(request, response);
  const result = { [prompt.name]: { accountId: 'alice' }, login: { accountId: 'alice' } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

async function approve(userCode) {
  const code = await provider.DeviceCode.findByUserCode(userCode.replaceAll('-', ''));
  Object.assign(code, {
    accountId: 'alice', grantId: await grantFor(PUBLIC), authTime: Math.floor(Date.now() / 1000),
    claims: {}, scope: `openid profile offline_access ${scope}`, resource, expiresWithSession: false,
  });
  await code.save();
}

// Follows redirects with the cookies of one visit, up to the address on loopback.
async function browse(url) {
  const cookies = new Map();
  for (let i = 0; i < 12; ++i) {
    const reply = await fetch(url, {
      redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      cookies.set(name, value);
    }
    const next = reply.headers.get('location');
    if (!next) return `${reply.status} ${await reply.text()}`;
    url = new URL(next, url).href;
    if (url.startsWith('http:')) return (await fetch(url)).text();
  }
  return 'too many redirects';
}

const callback = provider.callback();
server.on('request', async (request, response) => {
  const url = new URL(request.url, base);
  try {
    if (url.pathname === '/approve') return response.end(String(await approve(url.searchParams.get('code'))));
    if (url.pathname === '/browse') return response.end(await browse(url.searchParams.get('url')));
    if (!url.pathname.startsWith(prefix)) return response.writeHead(404).end();
    if (url.pathname.startsWith(`${prefix}/interaction/`)) return await interact(request, response);
    request.originalUrl = request.url;
    request.url = request.url.slice(prefix.length) || '/';
    return callback(request, response);
  } catch (error) {
    return response.writeHead(500).end(String(error));
  }
});
provider.on('server_error', (_, error) => console.error(error));
provider.on('grant.error', (_, error) => console.error(error.message, error.error_description));
// Whoever started it ends it; a test that was killed did not.
setTimeout(() => process.exit(0), 300_000);
console.log(base);
