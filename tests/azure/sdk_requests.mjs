// SPDX-License-Identifier: GPL-3.0-or-later
// sdk_requests.mjs KIND: signs in once with Azure's own library, as the environment says it. What it sends
// is looked at by the lab that it is sent to.
import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  InteractiveBrowserCredential,
  ManagedIdentityCredential,
} from '@azure/identity';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const {
  TENANT, CLIENT, SECRET, CERTIFICATE, FEDERATED, AUTHORITY, SCOPE, IDENTITY_IS, IDENTITY, ARC_TOKENS,
} = process.env;
const authority = { authorityHost: AUTHORITY, disableInstanceDiscovery: true };
const kinds = {
  'client-secret': () => new ClientSecretCredential(TENANT, CLIENT, SECRET, authority),
  certificate: () => new ClientCertificateCredential(TENANT, CLIENT, CERTIFICATE, authority),
  'federated-token': () => new ClientAssertionCredential(
    TENANT, CLIENT, async () => fs.readFileSync(FEDERATED, 'utf8').trim(), authority),
  'device-code': () => new DeviceCodeCredential({
    ...authority, tenantId: TENANT, userPromptCallback: () => {},
  }),
  browser: () => new InteractiveBrowserCredential({ ...authority, tenantId: TENANT }),
  'managed-identity': () => new ManagedIdentityCredential(IDENTITY ? { [IDENTITY_IS]: IDENTITY } : {}),
};
if (ARC_TOKENS) {
  // The library reads what Arc's agent wrote from one folder alone, which is not a test's to write in.
  for (const name of ['statSync', 'readFileSync']) {
    const real = fs[name];
    fs[name] = (path, ...rest) => real(
      typeof path === 'string' ? path.replace(/^\/var\/opt\/azcmagent\/tokens(?=\/)/, ARC_TOKENS) : path, ...rest);
  }
  syncBuiltinESMExports();
}
const { token } = await kinds[process.argv[2]]().getToken(SCOPE);
if (!token) process.exit(1);
