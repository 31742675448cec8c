// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxy_choice.h"

#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/ip_address.h"
#include "net/address_rule.h"
#include "net/flow.h"
#include "net/transport.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>

namespace attest::net {
namespace {

std::string firstOf(const Environment& environment, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (auto value = environment(name); value && !value->empty()) {
            return *std::move(value);
        }
    }
    return {};
}

// "10.0.0.0/8" holds an address.
bool inNetwork(const Bytes& address, std::string_view network)
{
    const auto slash = network.find('/');
    const auto base = ipAddress(network.substr(0, slash));
    if (!base || base->size() != address.size()) {
        return false;
    }
    unsigned bits = static_cast<unsigned>(address.size() * 8);
    if (slash != std::string_view::npos) {
        const auto text = network.substr(slash + 1);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bits);
        if (error != std::errc() || end != text.data() + text.size() || bits > address.size() * 8) {
            return false;
        }
    }
    for (unsigned bit = 0; bit < bits; ++bit) {
        const unsigned difference = address[bit / 8] ^ (*base)[bit / 8];
        if ((difference >> (7 - bit % 8) & 1U) != 0) {
            return false;
        }
    }
    return true;
}

bool isExcepted(const std::string& host, std::string_view exceptions)
{
    const auto address = ipAddress(host);
    while (!exceptions.empty()) {
        const auto end = std::min(exceptions.find_first_of(", \t"), exceptions.size());
        std::string one = lowered(exceptions.substr(0, end));
        exceptions.remove_prefix(std::min(end + 1, exceptions.size()));
        if (one == "*") {
            return true;
        }
        one.erase(0, one.find_first_not_of('.'));
        if (one.empty()) {
            continue;
        }
        if (address ? inNetwork(*address, one) : host == one || host.ends_with("." + one)) {
            return true;
        }
    }
    return false;
}

std::string systemProxy(const Target& target, const Environment& environment)
{
    if (isExcepted(target.host, firstOf(environment, {"no_proxy", "NO_PROXY"}))) {
        return {};
    }
    auto proxy = target.scheme == "https" ? firstOf(environment, {"https_proxy", "HTTPS_PROXY"})
                                          : firstOf(environment, {"http_proxy"});
    return proxy.empty() ? firstOf(environment, {"all_proxy", "ALL_PROXY"}) : proxy;
}

/// RFC 3927 2.7: such an address is of this link, so another machine cannot reach what is meant by it; and
/// services of this machine take secrets there.
bool isLinkLocal(std::string_view host)
{
    const auto octets = ipAddress(host);
    return octets && octets->size() == 4 && (*octets)[0] == 169 && (*octets)[1] == 254;
}

} // namespace

Result<std::string> proxyFor(
    const Target& target, const Proxy& proxy, const Environment& environment)
{
    if (proxy.kind == Proxy::Kind::None || isLoopback(target.host) || isLinkLocal(target.host)) {
        return std::string();
    }
    std::string url
        = proxy.kind == Proxy::Kind::Explicit ? proxy.url : systemProxy(target, environment);
    if (url.empty()) {
        return url;
    }
    if (url.find("://") == std::string::npos) {
        url.insert(0, "http://");
    }
    const std::string scheme = lowered(std::string_view(url).substr(0, url.find("://")));
    constexpr std::array<std::string_view, 3> kKnown{"http", "socks5", "socks5h"};
    if (std::find(kKnown.begin(), kKnown.end(), scheme) == kKnown.end()) {
        return Problem{issue::kProxyFailed,
            {{"host", bounded(target.host, kMostNameBytes)},
                {"proxy", bounded(redactedUrl(url), kMostNameBytes)},
                {"reason",
                    "a proxy of the kind " + bounded(scheme, kMostNameBytes)
                        + " is not supported"}},
            {}};
    }
    return url;
}

} // namespace attest::net
