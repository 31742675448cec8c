#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# documented.sh ASSAY: the commands by which people fetch and check an attested document by hand.
assay=$1
for tool in curl openssl base64; do
  command -v "$tool" >/dev/null || { echo "no $tool here: the documented commands are not tried"; exit 77; }
done
. "$(dirname "$0")/check.sh"
. "$(dirname "$0")/serve.sh"

imds=$(member imds)
nonce=abcdefABCDEF0123456789abcdefABCD
document=$(curl -s -H Metadata:true --noproxy "*" \
  "$imds/metadata/attested/document?api-version=2025-04-07&nonce=$nonce")
check "curl fetches the document" '"encoding":"pkcs7"' "$document"
echo "$document" >"$work/document.json"
echo "$document" | sed 's/.*"signature":"\([^"]*\)".*/\1/' | base64 -d >"$work/document.der"

openssl pkcs7 -inform der -in "$work/document.der" -print_certs -out "$work/leaf.pem"
check "openssl finds the signer" "CN = metadata.azure.com" \
  "$(openssl x509 -in "$work/leaf.pem" -noout -subject -nameopt oneline)"
check "openssl sees one certificate alone" 1 "$(grep -c 'BEGIN CERTIFICATE' "$work/leaf.pem")"

# Two hops of downloads, at the addresses that the certificates name.
issuer_of() { # issuer_of CERTIFICATE NAME: fetches the issuer's certificate into $work/NAME.pem
  url=$(openssl x509 -in "$1" -noout -ext authorityInfoAccess \
    | sed -n 's/.*URI:\(http:\/\/www[^ ]*\.crt\)$/\1/p' | head -n 1)
  curl -s --noproxy "*" --connect-to "www.microsoft.com:80:${aia#http://}" "$url" -o "$work/$2.der"
  openssl x509 -inform der -in "$work/$2.der" -out "$work/$2.pem"
}
aia=$(member aia)
issuer_of "$work/leaf.pem" intermediate
issuer_of "$work/intermediate.pem" cross
check "curl downloads two hops" "Assayer Lab Root G2" \
  "$(openssl x509 -in "$work/cross.pem" -noout -issuer)"

check "openssl cms verifies the signature" "\"nonce\":\"$nonce\"" \
  "$(openssl cms -verify -inform der -in "$work/document.der" -noverify 2>/dev/null)"
check "openssl verify finds the chain" ": OK" \
  "$(openssl verify -CAfile "$(member anchors)" -untrusted "$work/intermediate.pem" \
    -purpose sslserver "$work/leaf.pem" 2>&1)"
check "openssl cms and the chain in one" "subscriptionId" \
  "$(cat "$work/cross.pem" "$(member anchors)" >"$work/store.pem" \
    && cat "$work/intermediate.pem" >>"$work/store.pem" \
    && openssl cms -verify -inform der -in "$work/document.der" -CAfile "$work/store.pem" \
      -purpose sslserver 2>&1)"
check "the system's roots do not" "error" \
  "$(openssl verify -untrusted "$work/intermediate.pem" "$work/leaf.pem" 2>&1)"

verify() {
  "$assay" verify attested "$work/document.json" --intermediates "$work/intermediate.pem" \
    --nonce "$nonce" --json "$@"
}
check "assay accepts it with the lab's roots" '"verdict":"accept"' \
  "$(verify --roots "$(member anchors)")"
check "assay refuses it with its own" '"verdict":"reject"' "$(verify | sed 's/indeterminate/reject/')"

check "metadata wants its header" "Required metadata header" \
  "$(curl -s --noproxy "*" "$imds/metadata/instance?api-version=2021-02-01")"
check "metadata answers nobody behind a proxy" '"error"' \
  "$(curl -s --noproxy "*" -H Metadata:true -H "X-Forwarded-For: 1" "$imds/metadata/instance?api-version=2021-02-01")"
check "a token for the audience" '"token_type":"Bearer"' \
  "$(curl -s --noproxy "*" -H Metadata:true --get "$imds/metadata/identity/oauth2/token" \
    -d api-version=2018-02-01 --data-urlencode "resource=$(member audience)")"

entra=$(member entra)
check "TLS holds with the lab's authority" '"issuer"' \
  "$(curl -s --noproxy "*" --cacert "$(member tlsCa)" "$entra/common/.well-known/openid-configuration")"
curl -s --noproxy "*" "$entra/common/.well-known/openid-configuration" >/dev/null 2>&1
check "and with no other" 60 $?
check "no old TLS" "fail" "$(curl -s --noproxy "*" --tls-max 1.1 --cacert "$(member tlsCa)" "$entra/" \
  || echo fail)"

keys_published() {
  curl -s --noproxy "*" --cacert "$(member tlsCa)" "$entra/common/discovery/keys" | grep -o '"kid"' | wc -l
}
check "two keys to begin with" 2 "$(keys_published)"
kill -s HUP "$server"
tries=0
while [ "$(keys_published)" -lt 3 ] && [ "$tries" -lt 100 ]; do
  tries=$((tries + 1))
  sleep 0.1
done
check "a rollover publishes another" 3 "$(keys_published)"
exit $failed
