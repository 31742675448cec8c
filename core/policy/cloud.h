// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attest::policy {

/// cloudEnvironment: the four documented values.
enum class Cloud { Public, UsGovernment, China, German };

enum class TokenVersion { V1, V2 };

/// What differs between the clouds. Sources: Azure's public endpoint lists.
struct CloudFacts {
    Cloud cloud;
    std::string_view name;           ///< "AzurePublicCloud", as documented
    std::string_view metadataDomain; ///< "metadata.azure.com"
    std::string_view authorityHost;  ///< "login.microsoftonline.com"
    std::string_view v1IssuerHost;   ///< "sts.windows.net"
    std::string_view arm;            ///< "https://management.azure.com"
    std::string_view armAudience;    ///< "https://management.azure.com/"
    std::string_view graph;
    std::string_view portal;
    std::string_view tenantSuffix; ///< "onmicrosoft.com"
};

[[nodiscard]] const CloudFacts& cloudFacts(Cloud cloud);
[[nodiscard]] std::span<const CloudFacts> allClouds();
/// By its documented name, exactly.
[[nodiscard]] std::optional<Cloud> cloudNamed(std::string_view name);
/// By any name in use (upper case as the metadata service writes it, az's names).
[[nodiscard]] std::optional<Cloud> cloudNamedLoosely(std::string_view name);

/// An issuer of Entra taken apart.
struct IssuerParts {
    Cloud cloud;
    std::string_view tenant; ///< as written: part of the text that was taken apart
    TokenVersion version;
};
/// "https://sts.windows.net/{tid}/" and "https://login.microsoftonline.com/{tid}/v2.0" in the forms of all
/// clouds; nothing for any other text, a version 1 issuer without its slash included. The public and the US
/// Government cloud share sts.windows.net: such an issuer counts as public.
[[nodiscard]] std::optional<IssuerParts> parseIssuer(std::string_view url);
/// Equal to the letter, but for the case of the tenant's GUID.
[[nodiscard]] bool sameIssuer(std::string_view a, std::string_view b);
/// Whether a host (lower case) is an authority of the cloud or an alias of one. sts.windows.net is shared
/// by public and US Government: for Public both clouds' authorities count.
[[nodiscard]] bool isAuthorityHost(Cloud cloud, std::string_view host);
/// The documented default issuer: version 1 of the cloud.
[[nodiscard]] std::string defaultIssuer(Cloud cloud, std::string_view tenantId);
/// The issuer of version 2 tokens: "https://login.microsoftonline.com/<tenantId>/v2.0".
[[nodiscard]] std::string secondIssuer(Cloud cloud, std::string_view tenantId);
/// Whether version 1 tokens of both clouds name the same issuer (public and US Government do).
[[nodiscard]] bool sharesIssuerHost(Cloud a, Cloud b);
/// The documented default audience: "api://<tenantId>/defakto-server".
[[nodiscard]] std::string defaultAudience(std::string_view tenantId);

} // namespace attest::policy
