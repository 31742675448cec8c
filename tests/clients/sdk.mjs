// SPDX-License-Identifier: GPL-3.0-or-later
// Other people's clients against the lab: what they accept here, they accept in Azure.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { ComputeManagementClient } from '@azure/arm-compute';
import { NetworkManagementClient } from '@azure/arm-network';
import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
} from '@azure/identity';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';

const lab = JSON.parse(readFileSync(process.env.LAB, 'utf8'));
const machine = (name) => lab.machines.find((one) => one.name.startsWith(name));
const client = (name) => lab.clients.find((one) => one.name === name);
const armScope = 'https://management.azure.com/.default';
// Without disableInstanceDiscovery the library asks login.microsoftonline.com who we are.
const authority = { authorityHost: lab.entra, disableInstanceDiscovery: true };
const secretCredential = (name) =>
  new ClientSecretCredential(lab.tenant, client(name).clientId, client(name).secret, authority);

const managedIdentity = (name, scope, options = {}) =>
  JSON.parse(execFileSync(process.execPath, ['machine.mjs', scope, JSON.stringify(options)], {
    env: { ...process.env, AZURE_POD_IDENTITY_AUTHORITY_HOST: machine(name).imds },
  }));
const all = async (pages) => {
  const names = [];
  for await (const one of pages) names.push(one.name);
  return names;
};
const keysOf = (url) => createRemoteJWKSet(new URL(url));
const group = (id) => id.split('/')[4];

test('ManagedIdentityCredential gets a token that jose verifies by the published keys', async () => {
  const { token } = managedIdentity('web-01', `${lab.audience}/.default`);
  const { payload } = await jwtVerify(token, keysOf(`${lab.entra}/common/discovery/keys`), {
    issuer: `https://sts.windows.net/${lab.tenant}/`,
    audience: lab.audience,
    algorithms: ['RS256'],
  });
  assert.equal(payload.oid, machine('web-01').systemAssigned);
  assert.equal(payload.exp - payload.iat, 86700);
  assert.match(payload.xms_mirid, /virtualMachines\/web-01$/);
});

test('ManagedIdentityCredential chooses a user-assigned identity', () => {
  const [first, second] = machine('build-01').userAssigned;
  for (const [options, oid] of [
    [{ clientId: first.clientId }, first.principalId],
    [{ objectId: second.principalId }, second.principalId],
    [{ resourceId: second.resourceId }, second.principalId],
  ]) {
    assert.equal(decodeJwt(managedIdentity('build-01', armScope, options).token).oid, oid);
  }
});

test('ManagedIdentityCredential fails where no identity, or no single one, is assigned', () => {
  assert.match(managedIdentity('db-01', armScope).error, /Identity not found/);
  assert.match(managedIdentity('build-01', armScope).error, /Multiple user assigned identities/);
});

test('ClientSecretCredential signs in, and is refused with another secret', async () => {
  const { token } = await secretCredential('contoso-ops').getToken(armScope);
  assert.equal(decodeJwt(token).appid, client('contoso-ops').clientId);
  const wrong = new ClientSecretCredential(lab.tenant, client('contoso-ops').clientId, 'wrong', authority);
  await assert.rejects(wrong.getToken(armScope), /AADSTS7000215/);
});

test('ClientCertificateCredential signs in', async () => {
  const credential = new ClientCertificateCredential(
    lab.tenant, client('contoso-ops').clientId, lab.clientCertificate, authority);
  assert.equal(decodeJwt((await credential.getToken(armScope)).token).appidacr, '2');
});

test('ClientAssertionCredential signs in with a federated token', async () => {
  const credential = new ClientAssertionCredential(lab.tenant, client('contoso-ops').clientId,
    async () => readFileSync(lab.federatedToken, 'utf8').trim(), authority);
  assert.equal(decodeJwt((await credential.getToken(armScope)).token).tid, lab.tenant);
});

test('DeviceCodeCredential waits until its user has entered the code', async () => {
  const credential = new DeviceCodeCredential({
    ...authority,
    tenantId: lab.tenant,
    userPromptCallback: ({ userCode, verificationUri }) =>
      fetch(verificationUri, { method: 'POST', body: new URLSearchParams({ otc: userCode }) }),
  });
  const { token } = await credential.getToken(armScope);
  assert.equal(decodeJwt(token).upn, `alice@${lab.domain}`);
});

test('arm-compute reads and lists machines by pages', async () => {
  const [production, integration] = lab.subscriptions.map((one) => one.subscriptionId);
  const reader = secretCredential('defakto-server');
  const compute = new ComputeManagementClient(reader, production, { endpoint: lab.arm });
  const web = machine('web-01');
  const vm = await compute.virtualMachines.get(group(web.resourceId), 'web-01');
  assert.equal(vm.vmId, web.vmId);
  assert.equal(vm.tags.env, 'prod');
  assert.equal(vm.identity.principalId, web.systemAssigned);
  assert.deepEqual(await all(compute.virtualMachines.listAll()), ['web-01', 'db-01']);
  const elsewhere = new ComputeManagementClient(reader, integration, { endpoint: lab.arm });
  assert.equal((await all(elsewhere.virtualMachines.listAll())).length, 3);
  const view = await compute.virtualMachines.instanceView(group(web.resourceId), 'web-01');
  assert.equal(view.statuses[1].code, 'PowerState/running');
});

test('arm-compute reads scale sets of both kinds', async () => {
  const [production, integration] = lab.subscriptions.map((one) => one.subscriptionId);
  const reader = secretCredential('defakto-server');
  const compute = new ComputeManagementClient(reader, production, { endpoint: lab.arm });
  const one = machine('api-vmss_1');
  const instances = [];
  for await (const vm of compute.virtualMachineScaleSetVMs.list(group(one.resourceId), 'api-vmss')) {
    instances.push(vm.instanceId);
  }
  assert.deepEqual(instances, ['0', '1', '2']);
  const vm = await compute.virtualMachineScaleSetVMs.get(group(one.resourceId), 'api-vmss', '1');
  assert.equal(vm.vmId, one.vmId);
  const flexible = machine('batch-vmss');
  const elsewhere = new ComputeManagementClient(reader, integration, { endpoint: lab.arm });
  const found = await elsewhere.virtualMachines.get(group(flexible.resourceId), flexible.name);
  assert.match(found.virtualMachineScaleSet.id, /virtualMachineScaleSets\/batch-vmss$/);
});

test('arm-network reads interfaces, networks and security groups', async () => {
  const network = new NetworkManagementClient(
    secretCredential('defakto-server'), lab.subscription,
    { endpoint: lab.arm, credentialScopes: [armScope] });
  const nic = await network.networkInterfaces.get(group(machine('web-01').resourceId), 'web-01-nic');
  assert.match(nic.networkSecurityGroup.id, /networkSecurityGroups\/web-nsg$/);
  const subnetId = nic.ipConfigurations[0].subnet.id;
  const subnet = await network.subnets.get(group(subnetId), 'contoso-vnet', 'backend');
  assert.match(subnet.networkSecurityGroup.id, /backend-nsg$/);
  assert.deepEqual(await all(network.networkSecurityGroups.listAll()), ['web-nsg', 'backend-nsg']);
  assert.deepEqual(await all(network.virtualNetworks.listAll()), ['contoso-vnet']);
});

test('Resource Manager refuses as the SDKs expect', async () => {
  const [production, integration] = lab.subscriptions.map((one) => one.subscriptionId);
  const ops = secretCredential('contoso-ops');
  const elsewhere = new ComputeManagementClient(ops, integration, { endpoint: lab.arm });
  const build = machine('build-01');
  await assert.rejects(elsewhere.virtualMachines.get(group(build.resourceId), 'build-01'),
    (error) => error.statusCode === 403 && error.code === 'AuthorizationFailed');
  const here = new ComputeManagementClient(ops, production, { endpoint: lab.arm });
  await assert.rejects(here.virtualMachines.get('contoso-web-rg', 'nothing'),
    (error) => error.statusCode === 404 && error.code === 'ResourceNotFound');
  await assert.rejects(here.virtualMachines.get('contoso-web-rg', 'api-vmss_0'),
    (error) => error.code === 'ResourceNotFound');
});

test('arm-compute runs the command that fetches a document', async () => {
  const compute = new ComputeManagementClient(
    secretCredential('contoso-ops'), lab.subscription, { endpoint: lab.arm });
  const result = await compute.virtualMachines.runCommand('contoso-web-rg', 'web-01', {
    commandId: 'RunShellScript',
    script: ['curl -s -H Metadata:true "http://169.254.169.254/metadata/attested/document?api-version=2025-04-07&nonce=abc"'],
  });
  // The last 4 KiB of each output: a whole document takes more than one of them.
  assert.match(result.value[0].message, /\n\[stdout\]\n[^]{4094}"\}\n\[stderr\]\n$/);
});
