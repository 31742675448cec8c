// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/url_parts.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::azure {

namespace {

constexpr std::size_t kMostUrl = 4096;

bool isHostName(std::string_view host)
{
    return !host.empty() && host.size() <= 253
        && std::ranges::all_of(host, [](char c) { return isAlnum(c) || c == '.' || c == '-'; });
}

bool isIpv6(std::string_view host)
{
    return host.size() >= 2 && host.size() <= 45 && std::ranges::all_of(host, [](char c) {
        return isDigit(c) || (toLower(c) >= 'a' && toLower(c) <= 'f') || c == ':' || c == '.';
    });
}

/// "" gives the scheme's own.
std::optional<std::uint16_t> portOf(std::string_view text, std::uint16_t otherwise)
{
    if (text.empty()) {
        return otherwise;
    }
    text.remove_prefix(1);
    unsigned port = 0;
    if (text.empty() || text.size() > 5 || !std::ranges::all_of(text, isDigit)) {
        return std::nullopt;
    }
    for (const char c : text) {
        port = port * 10 + static_cast<unsigned>(c - '0');
    }
    return port > 0 && port < 65536 ? std::optional(static_cast<std::uint16_t>(port))
                                    : std::nullopt;
}

/// Host and port of "host:port" or "[v6]:port".
bool readAuthority(std::string_view authority, UrlParts& parts)
{
    const std::uint16_t own = parts.scheme == "https" ? 443 : 80;
    std::size_t end = authority.find(':');
    if (authority.starts_with('[')) {
        end = authority.find(']');
        if (end == std::string_view::npos || !isIpv6(authority.substr(1, end - 1))) {
            return false;
        }
        parts.host = lowered(authority.substr(1, end - 1));
        ++end;
    } else {
        end = std::min(end, authority.size());
        if (!isHostName(authority.substr(0, end))) {
            return false;
        }
        parts.host = lowered(authority.substr(0, end));
    }
    const std::string_view rest = authority.substr(end);
    const auto port
        = rest.empty() || rest.front() == ':' ? portOf(rest, own) : std::optional<std::uint16_t>();
    parts.port = port.value_or(0);
    return port.has_value();
}

} // namespace

std::optional<UrlParts> urlParts(std::string_view url)
{
    const bool plain = std::ranges::all_of(
        url, [](char c) { return c > ' ' && c < 0x7F && c != '\\' && c != '#'; });
    const std::size_t colon = url.find("://");
    if (!plain || url.size() > kMostUrl || colon == std::string_view::npos) {
        return std::nullopt;
    }
    UrlParts parts;
    parts.scheme = lowered(url.substr(0, colon));
    if (parts.scheme != "https" && parts.scheme != "http") {
        return std::nullopt;
    }
    url.remove_prefix(colon + 3);
    const std::size_t end = std::min(url.find_first_of("/?"), url.size());
    std::string_view authority = url.substr(0, end);
    parts.rest = std::string(url.substr(end));
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
        parts.userinfo = true;
        authority.remove_prefix(at + 1);
    }
    return readAuthority(authority, parts) ? std::optional(std::move(parts)) : std::nullopt;
}

std::string originOf(const UrlParts& parts)
{
    const bool v6 = parts.host.find(':') != std::string::npos;
    return parts.scheme + "://" + (v6 ? "[" + parts.host + "]" : parts.host) + ":"
        + std::to_string(parts.port);
}

bool isLoopback(std::string_view host)
{
    const bool four = host.starts_with("127.")
        && std::ranges::all_of(host, [](char c) { return isDigit(c) || c == '.'; });
    return four || host == "localhost" || host == "::1";
}

} // namespace attest::azure
