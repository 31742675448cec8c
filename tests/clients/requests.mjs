// SPDX-License-Identifier: GPL-3.0-or-later
// What Azure's own SDKs send for the operations that we do ourselves: as requests.txt says, to which
// tests/azure holds our own requests. Values of api-version are each client's own choice.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { promisify } from 'node:util';

import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { ComputeManagementClient } from '@azure/arm-compute';
import { NetworkManagementClient } from '@azure/arm-network';
import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { SubscriptionClient } from '@azure/arm-resources-subscriptions';
import { ClientSecretCredential } from '@azure/identity';
import { Client as GraphClient } from '@microsoft/microsoft-graph-client';

const lab = JSON.parse(readFileSync(process.env.LAB, 'utf8'));
const expected = new Map(readFileSync(process.env.REQUESTS, 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'))
  .map(([name, ...rest]) => [name, rest.join('\t')]));

// "METHOD path query header", ids and what every client chooses for itself taken out.
const shown = (method, url, header) => {
  const at = new URL(url);
  const query = [...at.searchParams].map(([name, value]) => (name === 'api-version' ? name : `${name}=${value}`));
  // Of a slash at the end nobody makes anything; the SDK writes one for the metadata service.
  const text = [method, at.pathname.replace(/\/$/, ''), query.sort().join('&'), header].join('\t');
  // Nor of the case of these words, which the SDKs write one way or the other.
  return text.replaceAll('/resourcegroups/', '/resourceGroups/').replaceAll('/microsoft.Compute/', '/Microsoft.Compute/').replaceAll(lab.subscription, '{subscription}').replaceAll(lab.audience, '{audience}');
};

// "application/json: options.resultFormat,query": members that are objects stand for theirs.
const members = (object, before = '') => Object.entries(object).flatMap(([name, value]) => (
  value && typeof value === 'object' && !Array.isArray(value) ? members(value, `${before}${name}.`) : [before + name]));
const bodyOf = (type, text) => `${type}: ${members(JSON.parse(text)).sort().join(',')}`;

const sent = [];
const recorder = {
  position: 'perRetry',
  policy: {
    name: 'recorder',
    sendRequest: (request, next) => {
      const { headers, body } = request;
      sent.push(shown(request.method, request.url,
        body ? bodyOf(headers.get('content-type'), body) : `accept=${headers.get('accept')}`));
      return next(request);
    },
  },
};
const options = {
  endpoint: lab.arm, additionalPolicies: [recorder],
  credentialScopes: ['https://management.azure.com/.default'],
};
const client = lab.clients.find((one) => one.name === 'contoso-ops');
const credential = new ClientSecretCredential(lab.tenant, client.clientId, client.secret,
  { authorityHost: lab.entra, disableInstanceDiscovery: true });
const compute = new ComputeManagementClient(credential, lab.subscription, options);
const network = new NetworkManagementClient(credential, lab.subscription, options);
const account = new SubscriptionClient(credential, options);
const rights = new AuthorizationManagementClient(credential, lab.subscription, options);
const resources = new ResourceGraphClient(credential, options);
const principal = '00000000-0000-4000-8000-000000000000';
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const first = async (pages) => { for await (const one of pages) return one; };

const operations = {
  tenants: () => first(account.tenants.list()),
  subscriptions: () => first(account.subscriptions.list()),
  subscription: () => account.subscriptions.get(lab.subscription),
  permissions: () => first(rights.permissions.listForResourceGroup('contoso-web-rg')),
  'role-assignments': () => first(rights.roleAssignments.listForScope(
    `subscriptions/${lab.subscription}/resourceGroups/contoso-web-rg`, { filter: `assignedTo('${principal}')` })),
  role: () => rights.roleDefinitions.getById(
    `subscriptions/${lab.subscription}/providers/Microsoft.Authorization/roleDefinitions/${reader}`),
  machine: () => compute.virtualMachines.get('contoso-web-rg', 'web-01', { expand: 'instanceView' }),
  machines: () => first(compute.virtualMachines.listAll()),
  'scale-sets': () => first(compute.virtualMachineScaleSets.listAll()),
  instances: () => first(compute.virtualMachineScaleSetVMs.list('contoso-api-rg', 'api-vmss')),
  'machines-of-group': () => first(compute.virtualMachines.list('contoso-web-rg')),
  'scale-sets-of-group': () => first(compute.virtualMachineScaleSets.list('contoso-api-rg')),
  instance: () => compute.virtualMachineScaleSetVMs.get('contoso-api-rg', 'api-vmss', '1', { expand: 'instanceView' }),
  'instance-interface': () => network.networkInterfaces.getVirtualMachineScaleSetNetworkInterface(
    'contoso-api-rg', 'api-vmss', '1', 'api-nic'),
  interface: () => network.networkInterfaces.get('contoso-web-rg', 'web-01-nic'),
  subnet: () => network.subnets.get('contoso-network-rg', 'contoso-vnet', 'backend'),
  'security-group': () => network.networkSecurityGroups.get('contoso-web-rg', 'web-nsg'),
  network: () => network.virtualNetworks.get('contoso-network-rg', 'contoso-vnet'),
  'run-command': () => compute.virtualMachines.runCommand('contoso-web-rg', 'web-01',
    { commandId: 'RunShellScript', script: ['true'] }),
  'machines-by-vm-id': () => resources.resources(
    { subscriptions: [lab.subscription], query: 'resources', options: { resultFormat: 'objectArray' } }),
};

const { token } = await credential.getToken('https://graph.microsoft.com/.default');
const graph = GraphClient.init({
  baseUrl: lab.graph, customHosts: new Set([new URL(lab.graph).hostname]), authProvider: (done) => done(null, token),
});
const fetchPlain = globalThis.fetch;
globalThis.fetch = (url, request) => {
  const headers = new Headers(request?.headers);
  sent.push(shown(request?.method, url, request?.body
    ? bodyOf(headers.get('content-type'), request.body)
    : `authorization=${headers.get('authorization')?.replace(token, '{token}')}`));
  return fetchPlain(url, request);
};
const application = { displayName: 'defakto-server', identifierUris: [lab.audience], signInAudience: 'AzureADMyOrg' };
const directory = {
  applications: () => graph.api('/applications').filter(`identifierUris/any(u:u eq '${lab.audience}')`).get(),
  'service-principals': () => graph.api('/servicePrincipals').filter(`appId eq '${principal}'`).get(),
  'create-application': () => graph.api('/applications').post(application),
  'create-service-principal': () => graph.api('/servicePrincipals').post({ appId: principal }),
  'set-token-version': () => graph.api(`/applications/${principal}`).patch({ api: { requestedAccessTokenVersion: 2 } }),
};
for (const [name, run] of Object.entries({ ...operations, ...directory })) {
  test(`the SDK sends ${name} as we do`, async () => {
    sent.length = 0;
    await run().catch(() => {}); // whether there is such a thing does not matter here
    assert.equal(sent[0], expected.get(name));
  });
}

test('every line of the list is of an SDK', () => {
  assert.deepEqual([...expected.keys()].sort(), [...Object.keys({ ...operations, ...directory }), 'token'].sort());
});

test('the SDK asks the metadata service as we do', async () => {
  const arrived = [];
  const server = createServer((request, response) => {
    arrived.push(shown(request.method, `http://x${request.url}`, `metadata=${request.headers.metadata}`));
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ access_token: 'a.b.c', expires_in: '3600', resource: 'x', token_type: 'Bearer' }));
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  await promisify(execFile)(process.execPath,
    ['machine.mjs', `${lab.audience}/.default`, JSON.stringify({ clientId: '00000000-0000-4000-8000-000000000000' })],
    { env: { ...process.env, AZURE_POD_IDENTITY_AUTHORITY_HOST: `http://127.0.0.1:${server.address().port}` } });
  server.close();
  assert.ok(arrived.includes(expected.get('token')), `${arrived.join('\n')}\nnot: ${expected.get('token')}`);
});
