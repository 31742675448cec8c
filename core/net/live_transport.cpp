// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/live_transport.h"

#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/ip_address.h"
#include "net/call.h"
#include "net/flow_report.h"
#include "net/proxy_choice.h"

#include <algorithm>
#include <cstdlib>
#include <mutex>

namespace attest::net {
namespace {

// The library wants to be set up once a process, before threads use it.
void startLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::optional<std::string> variable(const char* name)
{
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing here sets any
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

// RFC 9110 5.6.2
bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isAlnum(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

// What decides where the request goes and where it ends is not for callers to write, and a line break
// in a value would begin another header.
bool mayBeSent(const Header& header)
{
    for (const char* ours : {"Host", "Content-Length", "Transfer-Encoding", "Connection", "Expect",
             "Accept-Encoding", "Proxy-Authorization"}) {
        if (equalNoCase(header.name, ours)) {
            return false;
        }
    }
    return isToken(header.name)
        && std::none_of(header.value.begin(), header.value.end(),
            [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; });
}

class LiveTransport final : public Transport {
public:
    explicit LiveTransport(NetworkOptions options)
        : m_options(std::move(options))
        , m_report(m_options.flows)
    {
    }

    Result<HttpReply> exchange(const HttpRequest& request, const Cancel& cancel) override
    {
        return send(request, nullptr, cancel);
    }

    Result<HttpReply> stream(
        const HttpRequest& request, const Sink& sink, const Cancel& cancel) override
    {
        return send(request, &sink, cancel);
    }

private:
    Result<HttpReply> send(const HttpRequest& request, const Sink* sink, const Cancel& cancel)
    {
        const auto exchange = [&]() -> Result<HttpReply> {
            auto route = routeOf(request);
            if (!route) {
                return route.problem();
            }
            if (cancel.asked()) {
                return Problem{issue::kCancelled, {{"host", route->target.host}}, {}};
            }
            startLibrary();
            const bool tls = route->target.scheme == "https";
            Call call(request, *std::move(route), tls ? store() : nullptr, m_options.client);
            return call.run(sink, cancel);
        };
        return m_report.around(request, exchange, placeOf(request.url));
    }

    const Place* placeOf(const std::string& url) const
    {
        const auto target = targetOf(url);
        const auto found = target ? m_options.places.find(target->host) : m_options.places.end();
        return found == m_options.places.end() ? nullptr : &found->second;
    }

    Result<Route> routeOf(const HttpRequest& request) const
    {
        auto target = targetOf(request.url);
        if (!target) {
            return target.problem();
        }
        if (!isToken(request.method)
            || !std::all_of(request.headers.begin(), request.headers.end(), mayBeSent)) {
            return Problem{issue::kBadUrl,
                {{"url", bounded(redactedUrl(request.url), kMostTextBytes)},
                    {"reason", std::string("header")}},
                {}};
        }
        Route route;
        route.target = *std::move(target);
        const std::string& host = route.target.host;
        if (const auto place = m_options.places.find(host); place != m_options.places.end()) {
            route.place = place->second;
            route.rule = {AddressRule::Only::Exactly, {place->second.host, place->second.port}};
            return route;
        }
        route.rule.only = ruleOf(request.reach);
        if (request.reach != Reach::Metadata) {
            auto proxy = proxyFor(route.target, m_options.proxy, variable);
            if (!proxy) {
                return proxy.problem();
            }
            route.proxy = *std::move(proxy);
        }
        return withAddresses(std::move(route));
    }

    // A numeric host needs no socket to be judged, and behind a proxy nobody else would judge it.
    Result<Route> withAddresses(Route route) const
    {
        const std::string& host = route.target.host;
        if (ipAddress(host)) {
            if (!route.rule.allows({host, route.target.port})) {
                return Problem{issue::kForbiddenAddress, {{"host", host}, {"address", host}}, {}};
            }
        } else if (m_options.resolve && route.proxy.empty()) {
            route.addresses = m_options.resolve(host);
            std::erase_if(route.addresses, [](const auto& one) { return !ipAddress(one); });
            if (route.addresses.empty()) {
                return Problem{issue::kUnresolved, {{"host", host}}, {}};
            }
        }
        return route;
    }

    static AddressRule::Only ruleOf(Reach reach)
    {
        switch (reach) {
        case Reach::Public:
            return AddressRule::Only::Public;
        case Reach::Metadata:
            return AddressRule::Only::Metadata;
        case Reach::Named:
            return AddressRule::Only::Anywhere;
        }
        return AddressRule::Only::Public;
    }

    TrustStore store()
    {
        std::call_once(m_storeRead, [this] { m_store = trustStore(m_options); });
        return m_store;
    }

    NetworkOptions m_options;
    FlowReport m_report;
    std::once_flag m_storeRead;
    TrustStore m_store;
};

} // namespace

std::unique_ptr<Transport> liveTransport(NetworkOptions options)
{
    return std::make_unique<LiveTransport>(std::move(options));
}

} // namespace attest::net
