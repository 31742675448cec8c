// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/certificate.h"
#include "lab/mint/key.h"

#include <string>

// What an implementation that shares no line with the minter says about its work.
namespace attest::test {

// Whether OpenSSL accepts the signature under the DER SubjectPublicKeyInfo.
[[nodiscard]] bool verifies(ByteView publicKeyInfo, lab::SignatureAlgorithm algorithm,
    ByteView message, ByteView signature);

// X509_verify_cert for a TLS server with X509_V_FLAG_X509_STRICT: "ok" or OpenSSL's error text.
struct Chain {
    Bytes leaf;
    std::vector<Bytes> untrusted;
    std::vector<Bytes> anchors;
    Time at;
};
[[nodiscard]] std::string chainVerdict(const Chain& chain);

// The content that CMS_verify returns with the signer's certificate left unjudged; "" when the
// signature is not accepted. `extra` are certificates the message does not carry.
[[nodiscard]] std::string cmsContent(ByteView cms, const std::vector<Bytes>& extra = {});

// DER of the certificate after OpenSSL read and wrote all of it anew; empty if it cannot.
[[nodiscard]] Bytes reencoded(ByteView certificate);

// "C = US, CN = x" and so on; an extension's text as `openssl x509 -text` prints it.
[[nodiscard]] std::string subjectText(ByteView certificate);
[[nodiscard]] std::string extensionText(ByteView certificate, const char* oid);

// How many SCTs of the certificate OpenSSL finds valid under the logs of that CT log list file.
[[nodiscard]] int validScts(
    ByteView certificate, ByteView issuer, const std::string& logList, Time at);

} // namespace attest::test
