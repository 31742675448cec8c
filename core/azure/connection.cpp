// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/connection.h"

#include "azure/random.h"
#include "base/hex.h"

#include <array>
#include <utility>

namespace attest::azure {

namespace {

constexpr std::array<std::pair<CredentialKind, std::string_view>, 7> kNames{{
    {CredentialKind::Browser, "browser"},
    {CredentialKind::DeviceCode, "device-code"},
    {CredentialKind::ClientSecret, "client-secret"},
    {CredentialKind::Certificate, "certificate"},
    {CredentialKind::FederatedToken, "federated-token"},
    {CredentialKind::ManagedIdentity, "managed-identity"},
    {CredentialKind::AzureCli, "azure-cli"},
}};

} // namespace

Endpoints endpointsOf(policy::Cloud cloud)
{
    const policy::CloudFacts& facts = policy::cloudFacts(cloud);
    Endpoints endpoints;
    endpoints.authority = "https://" + std::string(facts.authorityHost);
    endpoints.arm = facts.arm;
    endpoints.armAudience = facts.armAudience;
    endpoints.graph = facts.graph;
    return endpoints;
}

std::string_view credentialName(CredentialKind kind)
{
    for (const auto& [one, name] : kNames) {
        if (one == kind) {
            return name;
        }
    }
    return {};
}

std::optional<CredentialKind> credentialNamed(std::string_view name)
{
    for (const auto& [kind, one] : kNames) {
        if (one == name) {
            return kind;
        }
    }
    return std::nullopt;
}

std::string secretKey(const Connection& connection, std::string_view what)
{
    return "assayer/" + connection.id + "/" + std::string(what);
}

std::string newGuid()
{
    Bytes bytes = randomBytes(16);
    bytes[6] = static_cast<Byte>((bytes[6] & 0x0FU) | 0x40U);
    bytes[8] = static_cast<Byte>((bytes[8] & 0x3FU) | 0x80U);
    std::string text = hex(bytes);
    for (const std::size_t at : {20U, 16U, 12U, 8U}) {
        text.insert(at, 1, '-');
    }
    return text;
}

} // namespace attest::azure
