// SPDX-License-Identifier: GPL-3.0-or-later
// browser.mjs ADDRESS: goes to a page that sends back, and there, as a person's browser would.
const { headers } = await fetch(process.argv[2], { redirect: 'manual' });
// Whoever waits there has the code with the request, and may end every connection before its answer is read.
// That is no failure: what opens a browser tries again where the first one fails, and so asks for the page twice.
await fetch(headers.get('location'), { redirect: 'manual' }).catch(() => {});
