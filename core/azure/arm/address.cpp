// SPDX-License-Identifier: GPL-3.0-or-later
// What may stand in an address of Resource Manager, and where an address leads.

#include "azure/arm/client.h"
#include "azure/url_parts.h"
#include "base/ascii.h"

#include <algorithm>

namespace attest::azure {

bool isPlainResourceId(std::string_view id)
{
    constexpr std::size_t kLongest = 2048;
    if (!id.starts_with('/') || id.size() > kLongest || id.find("//") != id.npos) {
        return false;
    }
    // Azure's names are letters, digits and these; blanks and brackets occur in a few old groups and
    // would have to be escaped, which nobody's machine needs.
    const bool clean = std::all_of(id.begin(), id.end(), [](char c) {
        return isAlnum(c) || std::string_view("/-_.()~").find(c) != std::string_view::npos;
    });
    return clean && id.find("/./") == id.npos && id.find("/../") == id.npos && !id.ends_with("/.")
        && !id.ends_with("/..");
}

std::string segmentOf(std::string_view id, std::string_view type)
{
    while (!id.empty()) {
        const std::size_t slash = id.find('/');
        const std::string_view segment = id.substr(0, slash);
        id = slash == id.npos ? std::string_view() : id.substr(slash + 1);
        if (equalNoCase(segment, type)) {
            return std::string(id.substr(0, id.find('/')));
        }
    }
    return {};
}

std::string originOf(std::string_view url)
{
    const auto parts = urlParts(url);
    return parts && !parts->userinfo ? originOf(*parts) : std::string();
}

} // namespace attest::azure
