// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/name_forms.h"

#include "base/ascii.h"
#include "base/ip_address.h"

#include <algorithm>

namespace attest::trust {
namespace {

bool isLabel(std::string_view label)
{
    constexpr std::size_t kLongest = 63;
    return !label.empty() && label.size() <= kLongest
        && std::all_of(
            label.begin(), label.end(), [](char c) { return isAlnum(c) || c == '-' || c == '_'; });
}

// RFC 5322 3.2.3
bool isAtom(std::string_view text)
{
    constexpr std::string_view kSpecial = "!#$%&'*+-/=?^_`{|}~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return isAlnum(c) || kSpecial.find(c) != std::string_view::npos;
    });
}

bool isDotString(std::string_view text)
{
    while (true) {
        const std::size_t dot = std::min(text.find('.'), text.size());
        if (!isAtom(text.substr(0, dot))) {
            return false;
        }
        if (dot == text.size()) {
            return true;
        }
        text.remove_prefix(dot + 1);
    }
}

bool isQuotedString(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') {
        return false;
    }
    text = text.substr(1, text.size() - 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] < ' ' || text[i] > '~' || text[i] == '"') {
            return false;
        }
        if (text[i] == '\\' && ++i == text.size()) {
            return false;
        }
    }
    return true;
}

} // namespace

bool isDnsName(std::string_view name)
{
    constexpr std::size_t kLongest = 253;
    if (name.size() > kLongest) {
        return false;
    }
    while (true) {
        const std::size_t dot = std::min(name.find('.'), name.size());
        if (!isLabel(name.substr(0, dot))) {
            return false;
        }
        if (dot == name.size()) {
            return true;
        }
        name.remove_prefix(dot + 1);
    }
}

bool isHostName(std::string_view name)
{
    const bool hyphenAtEdge = name.starts_with('-') || name.ends_with('-')
        || name.find("-.") != std::string_view::npos || name.find(".-") != std::string_view::npos;
    return isDnsName(name) && name.find('_') == std::string_view::npos && !hyphenAtEdge;
}

bool isDnsNameOrWildcard(std::string_view name)
{
    return isDnsName(name.starts_with("*.") ? name.substr(2) : name);
}

bool isUnder(std::string_view name, std::string_view domain)
{
    if (name.size() < domain.size()) {
        return false;
    }
    const std::size_t rest = name.size() - domain.size();
    return equalNoCase(name.substr(rest), domain)
        && (rest == 0 || domain.empty() || name[rest - 1] == '.');
}

std::optional<Mailbox> mailbox(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const Mailbox parts{text.substr(0, at), text.substr(at + 1)};
    const bool sound
        = (isDotString(parts.local) || isQuotedString(parts.local)) && isDnsName(parts.host);
    return sound ? std::optional(parts) : std::nullopt;
}

std::optional<std::string_view> uriHost(std::string_view uri)
{
    const std::size_t colon = uri.find(':');
    if (colon == std::string_view::npos || uri.substr(colon, 3) != "://") {
        return std::nullopt;
    }
    std::string_view host = uri.substr(colon + 3);
    host = host.substr(0, std::min(host.find_first_of("/?#"), host.size()));
    if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) {
        host.remove_prefix(user + 1);
    }
    host = host.substr(0, std::min(host.find(':'), host.size()));
    if (!isDnsName(host) || ipAddress(host)) {
        return std::nullopt;
    }
    return host;
}

} // namespace attest::trust
