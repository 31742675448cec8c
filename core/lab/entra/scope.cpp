// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/entra/scope.h"

#include <algorithm>

namespace attest::lab::entra {

Wanted wantedBy(std::string_view scope, std::string_view resource)
{
    constexpr std::string_view kDefault = "/.default";
    Wanted wanted;
    wanted.resource = std::string(resource);
    while (!scope.empty()) {
        const std::size_t end = std::min(scope.find(' '), scope.size());
        std::string_view one = scope.substr(0, end);
        scope.remove_prefix(std::min(end + 1, scope.size()));
        if (one == "openid") {
            wanted.signIn = true;
        } else if (one == "offline_access") {
            wanted.refresh = true;
        } else if (!one.empty() && one != "profile" && one != "email" && wanted.resource.empty()) {
            // One slash goes with ".default", so that "https://x//.default" is "https://x/".
            wanted.isDefault = one.ends_with(kDefault);
            const std::size_t slash = one.rfind('/');
            wanted.resource = std::string(one.substr(0, std::min(slash, one.size())));
        }
    }
    return wanted;
}

} // namespace attest::lab::entra
