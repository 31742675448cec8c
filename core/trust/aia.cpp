// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/aia.h"

#include "base/ascii.h"
#include "trust/ip_address.h"

#include <algorithm>
#include <array>
#include <span>

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

struct Prefix {
    std::array<Byte, 16> bytes;
    unsigned bits;
};

bool matches(ByteView address, const Prefix& prefix)
{
    for (unsigned bit = 0; bit < prefix.bits; ++bit) {
        const unsigned difference = address[bit / 8] ^ prefix.bytes[bit / 8];
        if ((difference >> (7 - bit % 8) & 1U) != 0) {
            return false;
        }
    }
    return true;
}

bool matchesAny(ByteView address, std::span<const Prefix> prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
        [&](const Prefix& prefix) { return matches(address, prefix); });
}

// IANA IPv4 Special-Purpose Address Registry, multicast, and the address of the platform that every
// machine in Azure reaches without a route (168.63.129.16).
constexpr Prefix kNotPublic4[] = {
    {{0}, 8},
    {{10}, 8},
    {{100, 64}, 10},
    {{127}, 8},
    {{169, 254}, 16},
    {{172, 16}, 12},
    {{192, 0, 0}, 24},
    {{192, 0, 2}, 24},
    {{192, 88, 99}, 24},
    {{192, 168}, 16},
    {{198, 18}, 15},
    {{198, 51, 100}, 24},
    {{203, 0, 113}, 24},
    {{224}, 4},
    {{240}, 4},
    {{168, 63, 129, 16}, 32},
};

// IPv6: what lies in 2000::/3 (RFC 4291 2.4) is public but for these (IANA IPv6 Special-Purpose
// Address Registry): protocol assignments with Teredo and benchmarking, documentation twice, 6to4.
constexpr Prefix kGlobal6{{0x20}, 3};
constexpr Prefix kNotPublic6[] = {
    {{0x20, 0x01, 0x00}, 23},
    {{0x20, 0x01, 0x0d, 0xb8}, 32},
    {{0x20, 0x02}, 16},
    {{0x3f, 0xff}, 20},
};
// Forms that carry an IPv4 address in their last 32 bits: RFC 4291 2.5.5.2, RFC 6052 2.1.
constexpr Prefix kMapped6{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
constexpr Prefix kTranslated6{{0x00, 0x64, 0xff, 0x9b}, 96};

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

bool isPublicAddress(std::string_view address)
{
    const std::optional<Bytes> parsed = ipAddress(address);
    if (!parsed) {
        return false;
    }
    const ByteView octets = *parsed;
    if (octets.size() == 4) {
        return !matchesAny(octets, kNotPublic4);
    }
    if (matches(octets, kMapped6) || matches(octets, kTranslated6)) {
        return !matchesAny(octets.subspan(12), kNotPublic4);
    }
    return matches(octets, kGlobal6) && !matchesAny(octets, kNotPublic6);
}

} // namespace attest::trust
