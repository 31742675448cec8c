// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/round.h"

#include "base/ascii.h"
#include "base/bounded_text.h"
#include "doctor/issues.h"
#include "net/flow.h"
#include "net/proxy_choice.h"

namespace attest::doctor {
namespace {

constexpr std::chrono::milliseconds kConnect{5'000};
constexpr std::chrono::milliseconds kTotal{15'000};
/// The metadata service is next door: who does not answer at once is not there.
constexpr std::chrono::milliseconds kNear{2'000};
constexpr std::size_t kMostBytes = 1U << 20U;
constexpr int kTooManyRequests = 429;

net::HttpRequest requestFor(std::string url)
{
    net::HttpRequest request;
    request.url = std::move(url);
    request.bounds = {kConnect, kTotal, 64U << 10U, kMostBytes};
    request.purpose = "doctor";
    request.rule = "doctor";
    return request;
}

} // namespace

JsonValue Asked::json() const
{
    const auto value = reply ? JsonValue::read(reply->body) : JsonValue();
    return value.isObject() ? value : JsonValue();
}

std::optional<Finding> Asked::throttled() const
{
    return status() == kTooManyRequests
        ? std::optional(Finding{issue::kThrottled, Severity::Missing, {{"host", host}}, {}})
        : std::nullopt;
}

std::string Asked::type() const
{
    const auto* found = reply ? reply->header("Content-Type") : nullptr;
    return found ? found->substr(0, std::min(found->find(';'), found->size())) : "nothing";
}

std::string tenantOf(const Subject& subject)
{
    const auto account = subject.session ? subject.session->account() : std::nullopt;
    return account && isGuid(account->tenant) ? account->tenant
        : isGuid(subject.connection.tenant)   ? subject.connection.tenant
                                              : std::string();
}

Round::Round(const Subject& subject, const net::Cancel& cancel, Waiting waiting)
    : m_subject(subject)
    , m_cancel(cancel)
    , m_waiting(std::move(waiting))
{
    const auto account = subject.session ? subject.session->account() : std::nullopt;
    tenant = tenantOf(subject);
    objectId = account ? account->objectId : std::string();
}

std::string Round::proxyTo(const std::string& url) const
{
    const auto target = net::targetOf(url);
    const auto proxy = target
        ? net::proxyFor(*target, m_subject.connection.proxy, azure::thisMachine().environment)
        : Result<std::string>(std::string());
    // The environment's may hold a name and a password.
    return proxy && !proxy->empty() ? hostOf(net::redactedUrl(*proxy)) : std::string();
}

azure::Patience Round::patience()
{
    azure::Patience patience;
    patience.attempts = 3;
    patience.cap = std::chrono::seconds(10);
    patience.all = std::chrono::seconds(15);
    patience.pause = m_subject.pause;
    patience.waiting = [this](const azure::Waiting& one) {
        m_waits.push_back({issue::kWaited, Severity::Note,
            {{"host", hostOf(one.url)}, {"seconds", std::int64_t{one.time.count()}},
                {"asked", std::int64_t{one.asked.count()}}},
            {}});
        if (m_waiting) {
            m_waiting(one);
        }
    };
    return patience;
}

Asked Round::send(net::HttpRequest request, const azure::Patience& patience)
{
    const auto host = hostOf(request.url);
    for (azure::Tries tries(patience); !m_cancel.asked();) {
        auto reply = m_subject.transport->exchange(request, m_cancel);
        const auto at = m_subject.clock();
        const std::chrono::seconds usual(tries.made());
        if (!reply || reply->status != kTooManyRequests
            || tries.after(*reply, usual, request.url, m_cancel) == azure::Tries::Then::Enough) {
            return {std::move(reply), at, host};
        }
    }
    return {Problem{net::issue::kCancelled, {{"host", host}}, {}}, m_subject.clock(), host};
}

const Asked& Round::probe(const std::string& url)
{
    const auto known = m_got.find(url);
    if (known != m_got.end()) {
        return known->second;
    }
    azure::Patience none;
    none.attempts = 1;
    return m_got.emplace(url, send(requestFor(url), none)).first->second;
}

const Asked& Round::get(const std::string& url, net::Reach reach)
{
    const auto known = m_got.find(url);
    if (known != m_got.end()) {
        return known->second;
    }
    auto request = requestFor(url);
    request.reach = reach;
    return m_got.emplace(url, send(std::move(request), patience())).first->second;
}

Asked Round::metadata(const std::string& path, const std::vector<net::Header>& headers)
{
    auto request = requestFor(m_subject.connection.endpoints.metadata + path);
    request.headers = headers;
    request.reach = net::Reach::Metadata;
    request.bounds.connect = kNear;
    return send(std::move(request), patience());
}

Asked Round::authorized(const std::string& base, const std::string& resource,
    const std::string& path, const char* purpose)
{
    if (!m_subject.session || !m_subject.session->account()) {
        return {Problem{issue::kNotSignedIn, {}, {}}, m_subject.clock(), hostOf(base)};
    }
    auto token = m_subject.session->token(resource, m_cancel);
    if (!token) {
        return {token.problem(), m_subject.clock(), hostOf(base)};
    }
    auto request = requestFor(base + path);
    request.purpose = purpose;
    request.headers = {{"Accept", "application/json"},
        {"Authorization", "Bearer " + std::string(asText((*token)->view())),
            net::Header::Holds::Credential}};
    return send(std::move(request), patience());
}

Asked Round::arm(const std::string& path)
{
    const auto& endpoints = m_subject.connection.endpoints;
    return authorized(endpoints.arm, endpoints.armAudience, path, "arm");
}

Asked Round::graph(const std::string& path)
{
    const auto& endpoints = m_subject.connection.endpoints;
    return authorized(endpoints.graph, graphAudienceOf(m_subject.connection), path, "graph");
}

std::string Round::account() const
{
    const auto account = m_subject.session ? m_subject.session->account() : std::nullopt;
    return account ? bounded(account->name, kMostNameBytes) : std::string();
}

std::string Round::audience() const
{
    return !m_subject.audience.empty() ? m_subject.audience
        : tenant.empty()               ? std::string()
                                       : policy::defaultAudience(tenant);
}

std::string Round::issuer() const
{
    return !m_subject.issuer.empty() ? m_subject.issuer
        : tenant.empty()             ? std::string()
                                     : policy::defaultIssuer(m_subject.connection.cloud, tenant);
}

std::string graphAudienceOf(const azure::Connection& connection)
{
    return std::string(policy::cloudFacts(connection.cloud).graph) + "/";
}

std::string hostOf(std::string_view url)
{
    const auto scheme = url.find("://");
    url.remove_prefix(scheme == url.npos ? 0 : scheme + 3);
    url = url.substr(0, std::min(url.find_first_of("/?#"), url.size()));
    const auto port = url.rfind(':');
    return lowered(url.substr(0, port == url.npos || url.ends_with(']') ? url.size() : port));
}

std::string encoded(std::string_view text)
{
    constexpr std::string_view kPlain = "-._~";
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (isAlnum(c) || kPlain.find(c) != kPlain.npos) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
        }
    }
    return out;
}

} // namespace attest::doctor
