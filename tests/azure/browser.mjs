// SPDX-License-Identifier: GPL-3.0-or-later
// browser.mjs ADDRESS: goes to a page that sends back, and there, as a person's browser would.
const { headers } = await fetch(process.argv[2], { redirect: 'manual' });
await fetch(headers.get('location'));
