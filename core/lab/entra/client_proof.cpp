// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/entra/client_proof.h"

#include "base/ascii.h"
#include "base/hex.h"
#include "decode/base64.h"
#include "lab/entra/discovery.h"
#include "lab/entra/jwt.h"
#include "lab/http/parameters.h"
#include "lab/mint/digest.h"
#include "lab/mint/text_code.h"

#include <algorithm>

namespace attest::lab::entra {

namespace {

constexpr char kAssertionType[] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
constexpr Duration kLeeway{300};

using Judged = std::variant<Client, Denial>;

struct Given {
    std::string id, secret;
};

/// RFC 6749 2.3.1: Basic, its two halves form-encoded, or the form's members.
Given givenBy(const http::Request& request)
{
    Given given{request.form("client_id").value_or(""), request.form("client_secret").value_or("")};
    const std::string_view header = request.header("Authorization").value_or("");
    if (header.size() > 6 && equalNoCase(header.substr(0, 6), "Basic ")) {
        const auto bytes = decode::fromBase64(header.substr(6), decode::Base64Form::Strict);
        const std::string text = bytes.ok() ? std::string(asText(*bytes)) : std::string();
        const std::size_t colon = std::min(text.find(':'), text.size());
        given.id = http::percentDecoded(text.substr(0, colon)).value_or("");
        given.secret
            = http::percentDecoded(text.substr(std::min(colon + 1, text.size()))).value_or("");
    }
    return given;
}

Judged bySecret(const AppRegistration& app, const std::string& secret, Time now)
{
    for (const ClientSecret& one : app.secrets) {
        if (one.value == secret && one.expires > now) {
            return Client{app, ClientProof::Secret};
        }
    }
    for (const ClientSecret& one : app.secrets) {
        if (one.value == secret) {
            return Denial{7000222, "invalid_client",
                "The provided client secret keys for app '" + app.appId
                    + "' are expired. Visit the Azure portal to create new keys for your app: "
                      "https://aka.ms/NewClientSecret, or consider using certificate credentials for "
                      "added security: https://aka.ms/certCreds.",
                401};
        }
    }
    return Denial{7000215, "invalid_client",
        "Invalid client secret provided. Ensure the secret being sent in the request is the client "
        "secret value, not the client secret ID, for a secret added to app '"
            + app.appId + "'.",
        401};
}

/// The registered certificate that the header's thumbprint names, in any of the forms clients use.
const Bytes* namedCertificate(const AppRegistration& app, const Jwt& jwt)
{
    for (const Bytes& der : app.certificates) {
        const Bytes sha1 = digest(Digest::Sha1, der);
        const Bytes sha256 = digest(Digest::Sha256, der);
        const std::string kid = jwt.header("kid");
        if (jwt.header("x5t") == base64url(sha1) || jwt.header("x5t#S256") == base64url(sha256)
            || (!kid.empty()
                && (equalNoCase(kid, hex(sha1)) || equalNoCase(kid, hex(sha256))
                    || kid == base64url(sha1)))) {
            return &der;
        }
    }
    return nullptr;
}

bool isTokenAddress(const World& world, std::string_view audience, const http::Request& request)
{
    const std::string path = request.path();
    const std::string tenant = path.substr(0, path.find('/', 1));
    const auto names = [&](std::string_view host) {
        const std::string base = "https://" + std::string(host);
        return audience == base + path || audience == base + tenant + "/v2.0"
            || audience == base + tenant + "/oauth2/token"
            || audience == base + tenant + "/oauth2/v2.0/token";
    };
    return names(factsOf(world.cloud).authorityHost) || names(request.header("Host").value_or(""));
}

/// With ticks of a ten-millionth of a second, as the service writes times.
std::string clockTime(Time time)
{
    std::string nanos = std::to_string(1'000'000'000 + time.nanos).substr(1, 7);
    return formatRfc3339({time.seconds, 0}).substr(0, 19) + "." + nanos + "Z";
}

Denial outsideItsTime(const Jwt& jwt, Time now)
{
    std::string text
        = "Client assertion is not within its valid time range. Current time: " + clockTime(now);
    if (const auto from = jwt.time("nbf")) {
        text += ", assertion valid from " + clockTime(*from);
    }
    if (const auto expires = jwt.time("exp")) {
        text += ", expiry time of assertion " + clockTime(*expires);
    }
    return {700024, "invalid_client", text + ".", 401};
}

Judged byCertificate(const World& world, const AppRegistration& app, const Jwt& jwt,
    const http::Request& request, Time now)
{
    if (!equalNoCase(jwt.claim("sub"), app.appId)) {
        return Denial{700021, "invalid_client",
            "Client assertion application identifier doesn't match 'client_id' parameter.", 401};
    }
    const auto audiences = jwt.audiences();
    if (std::none_of(audiences.begin(), audiences.end(),
            [&](const auto& one) { return isTokenAddress(world, one, request); })) {
        return Denial{700023, "invalid_client",
            "Client assertion audience claim does not match Realm issuer.", 401};
    }
    const Bytes* der = namedCertificate(app, jwt);
    trust::Workbench bench;
    const auto certificate
        = der != nullptr ? bench.certificate(*der) : Result<decode::CertificatePtr>(Problem{});
    if (!certificate || !jwt.verifies(bench, bench.key(**certificate))) {
        return Denial{700027, "invalid_client",
            std::string("The certificate with identifier used to sign the client assertion is not "
                        "registered on application.")
                + (der != nullptr ? " [Reason - The key used is expired or the signature is not "
                                    "valid.]"
                                  : " [Reason - The key was not found.]"),
            401};
    }
    const auto expires = jwt.time("exp");
    const auto from = jwt.time("nbf");
    if (!expires || *expires + kLeeway < now || (from && now + kLeeway < *from)) {
        return outsideItsTime(jwt, now);
    }
    return Client{app, ClientProof::Certificate};
}

/// A key of the federated issuer's set that the signature is made with.
bool signedByFederation(const FederatedCredential& credential, const Jwt& jwt)
{
    trust::Workbench bench;
    const auto set = bench.keySet(Buffer("jwks", copyBytes(asBytes(credential.keysJson))));
    return set != nullptr
        && std::any_of(set->jwks.keys.begin(), set->jwks.keys.end(), [&](const decode::Jwk& key) {
               return key.kid == jwt.header("kid")
                   && jwt.verifies(bench, bench.rsaKey(key.modulus, key.exponent));
           });
}

Denial unknownFederation(int code, const char* member, const std::string& value)
{
    return {code, "invalid_client",
        std::string("No matching federated identity record found for presented assertion ") + member
            + " '" + value
            + "'. Check your federated identity credential Subject, Audience and Issuer against the "
              "presented assertion. "
              "https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
        401};
}

Judged byFederation(const AppRegistration& app, const Jwt& jwt, Time now)
{
    const auto known
        = [&](const FederatedCredential& one) { return one.issuer == jwt.claim("iss"); };
    if (std::none_of(app.federated.begin(), app.federated.end(), known)) {
        return unknownFederation(700211, "issuer", jwt.claim("iss"));
    }
    const auto credential = std::find_if(app.federated.begin(), app.federated.end(),
        [&](const auto& one) { return known(one) && one.subject == jwt.claim("sub"); });
    if (credential == app.federated.end()) {
        return unknownFederation(700213, "subject", jwt.claim("sub"));
    }
    const auto audiences = jwt.audiences();
    if (std::find(audiences.begin(), audiences.end(), credential->audience) == audiences.end()) {
        return unknownFederation(
            700212, "audience", audiences.empty() ? std::string() : audiences.front());
    }
    if (!signedByFederation(*credential, jwt)) {
        return Denial{50013, "invalid_client",
            "Assertion failed signature validation. [Reason - The key was not found.]", 401};
    }
    const auto expires = jwt.time("exp");
    if (!expires || *expires + kLeeway < now) {
        return outsideItsTime(jwt, now);
    }
    return Client{app, ClientProof::Certificate};
}

Judged byAssertion(const World& world, const AppRegistration& app, const std::string& assertion,
    const http::Request& request, Time now)
{
    if (request.form("client_assertion_type") != kAssertionType) {
        return Denial{900144, "invalid_request",
            "The request body must contain the following parameter: 'client_assertion_type'.", 400};
    }
    const auto jwt = Jwt::read(assertion);
    if (!jwt) {
        return Denial{50027, "invalid_client", "JWT token is invalid or malformed.", 401};
    }
    // A certificate's assertion is issued by the client itself; anything else is somebody's whom it
    // may be federated with.
    if (equalNoCase(jwt->claim("iss"), app.appId)) {
        return byCertificate(world, app, *jwt, request, now);
    }
    if (app.federated.empty()) {
        return Denial{700021, "invalid_client",
            "Client assertion application identifier doesn't match 'client_id' parameter.", 401};
    }
    return byFederation(app, *jwt, now);
}

} // namespace

Judged clientOf(
    const World& world, const http::Request& request, Time now, PublicClients publicClients)
{
    const Given given = givenBy(request);
    if (given.id.empty()) {
        return Denial{900144, "invalid_request",
            "The request body must contain the following parameter: 'client_id'.", 400};
    }
    const AppRegistration* app = findApp(world.directory, given.id);
    if (app == nullptr) {
        return Denial{700016, "unauthorized_client",
            "Application with identifier '" + given.id + "' was not found in the directory '"
                + world.directory.displayName
                + "'. This can happen if the application has not been installed by the "
                  "administrator of the tenant or consented to by any user in the tenant. You may "
                  "have sent your authentication request to the wrong tenant.",
            400};
    }
    if (!given.secret.empty()) {
        return bySecret(*app, given.secret, now);
    }
    if (const auto assertion = request.form("client_assertion")) {
        return byAssertion(world, *app, *assertion, request, now);
    }
    if (publicClients == PublicClients::Allowed && app->client == AppRegistration::Client::Public) {
        return Client{*app, ClientProof::None};
    }
    return Denial{7000218, "invalid_client",
        "The request body must contain the following parameter: 'client_assertion' or "
        "'client_secret'.",
        401};
}

} // namespace attest::lab::entra
