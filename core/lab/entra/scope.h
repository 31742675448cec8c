// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/entra/issue_token.h"

namespace attest::lab::entra {

/// What a token request asks for: "scope" of the v2 endpoint or "resource" of the v1 endpoint.
struct Wanted {
    std::string resource;  ///< without "/.default" or the permission behind it; may be empty
    bool isDefault = true; ///< all permissions: "/.default", or a v1 resource
    bool refresh = false;  ///< offline_access
    bool signIn = false;   ///< openid
};
[[nodiscard]] Wanted wantedBy(std::string_view scope, std::string_view resource);

} // namespace attest::lab::entra
