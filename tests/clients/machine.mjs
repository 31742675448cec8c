// SPDX-License-Identifier: GPL-3.0-or-later
// machine.mjs SCOPE OPTIONS: a managed identity's token, or the error, as one line of JSON. A process
// of its own for each machine, because the library keeps the first metadata address it has used.
import { ManagedIdentityCredential } from '@azure/identity';

const [scope, options] = process.argv.slice(2);
try {
  const { token } = await new ManagedIdentityCredential(JSON.parse(options)).getToken(scope);
  console.log(JSON.stringify({ token }));
} catch (error) {
  console.log(JSON.stringify({ error: `${error.name}: ${error.message}` }));
}
