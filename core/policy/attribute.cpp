// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/attribute.h"

#include "base/ascii.h"
#include "policy/go_quote.h"

#include <algorithm>

namespace attest::policy {

std::vector<std::string> attributeLines(const Attribute& attribute)
{
    std::vector<std::string> lines;
    for (const std::string& value : attribute.values) {
        lines.push_back(attribute.origin + ':' + attribute.key + '=' + goQuoted(value));
    }
    return lines;
}

std::optional<Attribute> parseAttributeLine(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos) {
        return {};
    }
    const std::string_view origin = line.substr(0, colon);
    if (!std::all_of(origin.begin(), origin.end(), [](char c) { return isAlnum(c) || c == '_'; })) {
        return {};
    }
    // A tag's key may hold "=" or quotes itself: the first place from which the rest is one whole
    // quoted text ends the key.
    for (std::size_t at = line.find("=\"", colon); at != std::string_view::npos;
         at = line.find("=\"", at + 1)) {
        if (auto value = goUnquoted(line.substr(at + 1))) {
            return Attribute{std::string(origin),
                std::string(line.substr(colon + 1, at - colon - 1)), {std::move(*value)}};
        }
    }
    return {};
}

} // namespace attest::policy
