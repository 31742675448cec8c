// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/discovery.h"

#include "base/json_writer.h"

namespace attest::lab {

namespace {

using Texts = std::vector<std::string_view>;

void memberArray(JsonWriter& json, std::string_view name, const Texts& texts)
{
    json.key(name).beginArray();
    for (const std::string_view text : texts) {
        json.string(text);
    }
    json.endArray();
}

Texts claimsV1()
{
    return {"sub", "iss", "cloud_instance_name", "cloud_instance_host_name",
        "cloud_graph_host_name", "msgraph_host", "aud", "exp", "iat", "auth_time", "acr", "amr",
        "nonce", "email", "given_name", "family_name", "nickname"};
}

Texts claimsV2()
{
    return {"sub", "iss", "cloud_instance_name", "cloud_instance_host_name",
        "cloud_graph_host_name", "msgraph_host", "aud", "exp", "iat", "auth_time", "acr", "nonce",
        "preferred_username", "name", "tid", "ver", "at_hash", "c_hash", "email"};
}

/// "https://{authority host}/{tenant}"
std::string tenantBase(Cloud cloud, std::string_view tenantId)
{
    return "https://" + std::string(factsOf(cloud).authorityHost) + "/" + std::string(tenantId);
}

std::string_view issuerTenant(std::string_view tenantId)
{
    return tenantId == "common" ? std::string_view("{tenantid}") : tenantId;
}

void commonTop(JsonWriter& json, const std::string& tokenEndpoint, const std::string& keys)
{
    json.member("token_endpoint", tokenEndpoint);
    memberArray(json, "token_endpoint_auth_methods_supported",
        {"client_secret_post", "private_key_jwt", "client_secret_basic"});
    json.member("jwks_uri", keys);
    memberArray(json, "response_modes_supported", {"query", "fragment", "form_post"});
    memberArray(json, "subject_types_supported", {"pairwise"});
    memberArray(json, "id_token_signing_alg_values_supported", {"RS256"});
}

void endpoints(JsonWriter& json, const std::string& oauth)
{
    json.member("authorization_endpoint", oauth + "/authorize");
    json.member("device_authorization_endpoint", oauth + "/devicecode");
    json.key("http_logout_supported").boolean(true);
    json.key("frontchannel_logout_supported").boolean(true);
    json.member("end_session_endpoint", oauth + "/logout");
}

void cloudMembers(JsonWriter& json, Cloud cloud, const std::string& base)
{
    const CloudFacts& facts = factsOf(cloud);
    json.member("kerberos_endpoint", base + "/kerberos").key("tenant_region_scope").null();
    json.member("cloud_instance_name", facts.cloudInstance);
    json.member("cloud_graph_host_name", facts.directoryGraphHost);
    json.member("msgraph_host", facts.graphHost).member("rbac_url", facts.rbacUrl);
}

std::string documentV1(Cloud cloud, std::string_view tenantId)
{
    const std::string base = tenantBase(cloud, tenantId);
    JsonWriter json;
    json.beginObject();
    commonTop(json, base + "/oauth2/token", keysUrl(cloud, tenantId, TokenVersion::V1));
    memberArray(json, "response_types_supported",
        {"code", "id_token", "code id_token", "token id_token", "token"});
    memberArray(json, "scopes_supported", {"openid"});
    json.member("issuer", tokenIssuer(cloud, tenantId, TokenVersion::V1));
    json.key("microsoft_multi_refresh_token").boolean(true);
    endpoints(json, base + "/oauth2");
    memberArray(json, "claims_supported", claimsV1());
    json.member("check_session_iframe", base + "/oauth2/checksession");
    json.member("userinfo_endpoint", base + "/openid/userinfo");
    cloudMembers(json, cloud, base);
    json.endObject();
    return json.take();
}

std::string documentV2(Cloud cloud, std::string_view tenantId)
{
    const std::string base = tenantBase(cloud, tenantId);
    JsonWriter json;
    json.beginObject();
    commonTop(json, base + "/oauth2/v2.0/token", keysUrl(cloud, tenantId, TokenVersion::V2));
    memberArray(
        json, "response_types_supported", {"code", "id_token", "code id_token", "id_token token"});
    memberArray(json, "scopes_supported", {"openid", "profile", "email", "offline_access"});
    json.member("issuer", tokenIssuer(cloud, tenantId, TokenVersion::V2));
    json.key("request_uri_parameter_supported").boolean(false);
    json.member(
        "userinfo_endpoint", "https://" + std::string(factsOf(cloud).graphHost) + "/oidc/userinfo");
    endpoints(json, base + "/oauth2/v2.0");
    memberArray(json, "claims_supported", claimsV2());
    cloudMembers(json, cloud, base);
    json.endObject();
    return json.take();
}

} // namespace

std::string tokenIssuer(Cloud cloud, std::string_view tenantId, TokenVersion version)
{
    const std::string tenant(issuerTenant(tenantId));
    return version == TokenVersion::V1 ? std::string(factsOf(cloud).tokenIssuer) + tenant + "/"
                                       : tenantBase(cloud, tenant) + "/v2.0";
}

std::string discoveryUrl(Cloud cloud, std::string_view tenantId, TokenVersion version)
{
    return tenantBase(cloud, tenantId) + (version == TokenVersion::V1 ? "" : "/v2.0")
        + "/.well-known/openid-configuration";
}

std::string keysUrl(Cloud cloud, std::string_view tenantId, TokenVersion version)
{
    // Entra names the shared key set in v1 documents whatever tenant is asked for.
    return version == TokenVersion::V1 ? tenantBase(cloud, "common") + "/discovery/keys"
                                       : tenantBase(cloud, tenantId) + "/discovery/v2.0/keys";
}

std::string discoveryDocument(Cloud cloud, std::string_view tenantId, TokenVersion version)
{
    return version == TokenVersion::V1 ? documentV1(cloud, tenantId) : documentV2(cloud, tenantId);
}

} // namespace attest::lab
