// SPDX-License-Identifier: GPL-3.0-or-later
// sdk_requests.mjs KIND: signs in once with Azure's own library, as the environment says it. What it sends
// is looked at by the lab that it is sent to.
import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  ManagedIdentityCredential,
} from '@azure/identity';
import { readFileSync } from 'node:fs';

const { TENANT, CLIENT, SECRET, CERTIFICATE, FEDERATED, AUTHORITY, SCOPE, IDENTITY } = process.env;
const authority = { authorityHost: AUTHORITY, disableInstanceDiscovery: true };
const kinds = {
  'client-secret': () => new ClientSecretCredential(TENANT, CLIENT, SECRET, authority),
  certificate: () => new ClientCertificateCredential(TENANT, CLIENT, CERTIFICATE, authority),
  'federated-token': () => new ClientAssertionCredential(
    TENANT, CLIENT, async () => readFileSync(FEDERATED, 'utf8').trim(), authority),
  'device-code': () => new DeviceCodeCredential({
    ...authority, tenantId: TENANT, userPromptCallback: () => {},
  }),
  'managed-identity': () => new ManagedIdentityCredential(IDENTITY ? { clientId: IDENTITY } : {}),
};
const { token } = await kinds[process.argv[2]]().getToken(SCOPE);
if (!token) process.exit(1);
