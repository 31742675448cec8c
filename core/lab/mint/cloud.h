// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace attest::lab {

enum class Cloud { Public, UsGovernment, China, Germany };

/// Where one cloud's services live. The lab imitates the names and owns none of them.
struct CloudFacts {
    std::string_view environment;    ///< azEnvironment of the instance metadata
    std::string_view metadataDomain; ///< SAN base of the attested document's signer
    std::string_view authorityHost;  ///< sign-in host
    std::string_view tokenIssuer;    ///< v1 "iss" up to the tenant, with the slash
    std::string_view cloudInstance;  ///< cloud_instance_name of discovery
    std::string_view directoryGraphHost;
    std::string_view graphHost;
    std::string_view rbacUrl;
    std::string_view managementUrl; ///< ARM audience, with the slash
};

[[nodiscard]] const CloudFacts& factsOf(Cloud cloud);

} // namespace attest::lab
