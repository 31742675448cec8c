// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/client_assertion.h"

#include "base/json_writer.h"
#include "decode/base64.h"
#include "decode/digest.h"

namespace attest::azure {

std::string assertionInput(const AssertionClaims& claims, ByteView certificate)
{
    JsonWriter header;
    header.beginObject().member("alg", "PS256").member("typ", "JWT");
    header.member("x5t#S256", decode::base64Url(decode::sha256(certificate))).endObject();
    const std::int64_t now = claims.now.seconds;
    JsonWriter body;
    body.beginObject().member("aud", claims.audience).member("iss", claims.client);
    body.member("sub", claims.client).member("jti", claims.id);
    body.key("nbf").number(now).key("iat").number(now);
    body.key("exp").number(now + kAssertionLifetime.seconds).endObject();
    return decode::base64Url(asBytes(header.text())) + "."
        + decode::base64Url(asBytes(body.text()));
}

std::string clientAssertion(const AssertionClaims& claims, const ClientCertificate& certificate)
{
    const std::string input = assertionInput(claims, certificate.der());
    return input + "." + decode::base64Url(certificate.signPs256(asBytes(input)));
}

} // namespace attest::azure
