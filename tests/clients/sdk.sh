#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sdk.sh ASSAY PACKAGES: the Azure SDKs and jose against a lab.
assay=$1
here=$(cd "$(dirname "$0")" && pwd)
[ -e "$2/node_modules/.complete" ] || { echo "the npm packages are not installed"; exit 77; }
. "$here/serve.sh"
# Node looks for packages beside the file, so it runs a copy beside them.
cp "$here"/*.mjs "$2/"
cd "$2" || exit 1
# A proxy of the environment must not see what goes to loopback.
unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY all_proxy
NO_PROXY='*' NODE_EXTRA_CA_CERTS=$(member tlsCa) LAB=$lab REQUESTS=$here/requests.txt node --test --test-reporter=spec sdk.mjs requests.mjs
