// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/aia.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>

namespace attest::trust {
namespace {

// Where the certificates of Azure's signers and of their issuers are published.
struct Rule {
    std::string_view host;
    std::string_view path; ///< prefix
    const char* name;
};

constexpr std::array kRules{
    Rule{"www.microsoft.com", "/pkiops/certs/", "www.microsoft.com/pkiops/certs/"},
    Rule{"www.microsoft.com", "/pki/mscorp/", "www.microsoft.com/pki/mscorp/"},
    Rule{"caissuers.microsoft.com", "/pkiops/certs/", "caissuers.microsoft.com/pkiops/certs/"},
    Rule{"caissuers.microsoft.com", "/pki/mscorp/", "caissuers.microsoft.com/pki/mscorp/"},
    Rule{"cacerts.digicert.com", "/", "cacerts.digicert.com/"},
    Rule{"cacerts.digicert.cn", "/", "cacerts.digicert.cn/"},
};

constexpr std::size_t kMaxUrl = 2048;

struct Parts {
    std::string_view scheme, authority, path;
};

// RFC 3986 3, as far as it is needed to tell the parts apart without two readings of one text.
std::optional<Parts> split(std::string_view url)
{
    const std::size_t colon = url.find("://");
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view rest = url.substr(colon + 3);
    const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
    return Parts{url.substr(0, colon), rest.substr(0, end), rest.substr(end)};
}

// What shapes a URL, and of the rest what stands in the names of real certificates ("(1)" does). RFC
// 3986 allows more, but a URL ends up in commands and file names, where quotes, "$", ";" and their like
// would be the attacker's to use, and a backslash is a slash to some.
bool isClean(std::string_view url)
{
    const std::string_view plain = url.substr(0, url.find_first_of("?#")); // the rest is refused
    return std::all_of(plain.begin(), plain.end(), [](char c) {
        return isAlnum(c) || std::string_view(":/[]@._~%()-").find(c) != std::string_view::npos;
    });
}

// Every "%" starts an octet, and none of them hides a character that shapes the path.
bool isPlainlyEncoded(std::string_view path)
{
    for (std::size_t at = path.find('%'); at != std::string_view::npos;
         at = path.find('%', at + 1)) {
        const std::string octet = lowered(path.substr(at + 1, 2));
        const bool hexadecimal
            = octet.size() == 2 && octet.find_first_not_of("0123456789abcdef") == std::string::npos;
        // %2e . %2f / %5c \ %25 % (encoded twice), and controls
        if (!hexadecimal || octet == "2e" || octet == "2f" || octet == "5c" || octet == "25"
            || octet < "20" || octet >= "7f") {
            return false;
        }
    }
    return true;
}

bool hasDotSegment(std::string_view path)
{
    while (!path.empty()) {
        path.remove_prefix(1); // the slash
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view segment = path.substr(0, end);
        if (segment == "." || segment == "..") {
            return true;
        }
        path.remove_prefix(end);
    }
    return false;
}

} // namespace

std::variant<AiaAllowed, AiaRefused> judgeAiaUrl(std::string_view url)
{
    if (url.size() > kMaxUrl) {
        return AiaRefused{"length"};
    }
    const std::optional<Parts> parts = split(url);
    if (!parts || !isClean(url)) {
        return AiaRefused{"syntax"};
    }
    const std::string scheme = lowered(parts->scheme);
    if (scheme != "http" && scheme != "https") {
        return AiaRefused{"scheme"};
    }
    if (parts->authority.find('@') != std::string_view::npos) {
        return AiaRefused{"userinfo"};
    }
    std::string_view host = parts->authority;
    const std::size_t colon = host.starts_with('[') ? std::string_view::npos : host.find(':');
    if (colon != std::string_view::npos) {
        if (host.substr(colon + 1) != (scheme == "http" ? "80" : "443")) {
            return AiaRefused{"port"};
        }
        host = host.substr(0, colon);
    }
    const std::string name = lowered(host);
    const bool known = std::any_of(
        kRules.begin(), kRules.end(), [&](const Rule& rule) { return rule.host == name; });
    if (!known) {
        return AiaRefused{"host"};
    }
    if (parts->path.find_first_of("?#") != std::string_view::npos) {
        return AiaRefused{"query"};
    }
    for (const Rule& rule : kRules) {
        if (rule.host == name && parts->path.starts_with(rule.path)
            && parts->path.size() > rule.path.size() && isPlainlyEncoded(parts->path)
            && !hasDotSegment(parts->path)) {
            const std::string rest = name + std::string(parts->path);
            return AiaAllowed{
                "https://" + rest, scheme == "http" ? "http://" + rest : std::string(), rule.name};
        }
    }
    return AiaRefused{"path"};
}

} // namespace attest::trust
