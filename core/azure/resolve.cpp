// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/resolve.h"

#include "azure/sign_in/form.h"
#include "base/bounded_text.h"
#include "base/percent.h"
#include "policy/cloud.h"
#include "trust/aia.h"
#include "verify/msi/keys_of_issuer.h"

#include <algorithm>

namespace attest::azure {
namespace {

using verify::Reply;
using verify::ReplyStatus;
using From = Resolution::From;

constexpr std::size_t kDocumentBytes = 1U << 20U; ///< the largest key sets have 20 KiB
constexpr std::chrono::milliseconds kDocumentTime{10'000};

ReplyStatus statusFor(int http)
{
    switch (http) {
    case 200:
        return ReplyStatus::Ok;
    case 404:
        return ReplyStatus::NotFound;
    case 401:
    case 403:
        return ReplyStatus::Forbidden;
    case 429:
        return ReplyStatus::Throttled;
    default:
        return ReplyStatus::Failed;
    }
}

std::optional<Problem> problemFor(const net::HttpReply& reply, const std::string& url)
{
    if (reply.status == 200) {
        return std::nullopt;
    }
    if (reply.status >= 300 && reply.status < 400) {
        const std::string* location = reply.header("Location");
        return Problem{issue::kRedirected,
            {{"url", url},
                {"location",
                    bounded(location == nullptr ? std::string() : *location, kMostTextBytes)}},
            {}};
    }
    return Problem{issue::kUnwantedStatus,
        {{"url", url}, {"status", static_cast<std::int64_t>(reply.status)}}, {}};
}

Resolution refused(const verify::Request& request, std::string url, std::string reason)
{
    Resolution resolution{{request, {ReplyStatus::Refused, 0, {}, url}}, {}, {}, From::Nowhere};
    resolution.problem
        = Problem{issue::kNotAsked, {{"url", std::move(url)}, {"reason", std::move(reason)}}, {}};
    return resolution;
}

net::HttpRequest documentRequest(std::string url, const char* purpose, std::string rule)
{
    net::HttpRequest request;
    request.url = std::move(url);
    request.headers = {{"Accept", "application/json", {}}};
    request.bounds.total = kDocumentTime;
    request.bounds.bodyBytes = kDocumentBytes;
    request.purpose = purpose;
    request.rule = std::move(rule);
    return request;
}

net::HttpRequest certificateRequest(std::string url, std::string rule)
{
    net::HttpRequest request;
    request.url = std::move(url);
    request.reach = net::Reach::Public; // the address is evidence's
    request.bounds.total = kDocumentTime;
    request.bounds.bodyBytes = kLimits.replyBytes;
    request.purpose = "aia";
    request.rule = std::move(rule);
    return request;
}

std::string_view cloudOfAuthority(std::string_view host)
{
    for (const policy::CloudFacts& facts : policy::allClouds()) {
        if (policy::isAuthorityHost(facts.cloud, host)) {
            return facts.name;
        }
    }
    return {};
}

/// Allowed as the certificate's own address, both forms judged anew: a case file may say anything.
std::string aiaRefusal(const verify::AiaRequest& request)
{
    for (const std::string& url : {request.https, request.http}) {
        if (url.empty()) {
            continue;
        }
        const auto judged = trust::judgeAiaUrl(url);
        if (const auto* no = std::get_if<trust::AiaRefused>(&judged)) {
            return no->reason;
        }
        if (std::get<trust::AiaAllowed>(judged).https != request.https) {
            return "host"; // two addresses of different places in one request
        }
    }
    return request.https.empty() ? "syntax" : "";
}

} // namespace

std::optional<AnswerMemory::Kept> AnswerMemory::find(const std::string& key) const
{
    const std::scoped_lock lock(m_lock);
    const auto found = m_kept.find(key);
    return found == m_kept.end() ? std::nullopt : std::optional(found->second);
}

void AnswerMemory::keep(const std::string& key, Kept kept)
{
    const std::scoped_lock lock(m_lock);
    if (m_kept.size() >= kMost && !m_kept.contains(key)) {
        m_kept.clear();
    }
    m_kept.insert_or_assign(key, std::move(kept));
}

void AnswerMemory::forget()
{
    const std::scoped_lock lock(m_lock);
    m_kept.clear();
}

Resolver::Resolver(Session* session, net::Transport& transport, ResolveOptions options)
    : m_session(session)
    , m_transport(transport)
    , m_options(std::move(options))
{
}

Reply Resolver::answer(const verify::Request& request)
{
    Resolution resolution = std::visit([this](const auto& each) { return resolve(each); }, request);
    if (m_options.told) {
        m_options.told(resolution);
    }
    return std::move(resolution.exchange.reply);
}

Resolver::Fetched Resolver::fetch(net::HttpRequest request)
{
    auto reply = m_transport.exchange(request, m_options.cancel);
    if (!reply) {
        const bool ruled = reply.problem().id == net::issue::kForbiddenAddress
            || reply.problem().id == net::issue::kNotAllowed;
        return {{ruled ? ReplyStatus::Refused : ReplyStatus::Failed, 0, {}, request.url},
            reply.problem()};
    }
    auto problem = problemFor(*reply, request.url);
    const bool good = !problem;
    return {{statusFor(reply->status), reply->status, good ? std::move(reply->body) : Bytes{},
                request.url},
        std::move(problem)};
}

std::optional<AnswerMemory::Kept> Resolver::recall(const std::string& key, Duration kept) const
{
    auto found = m_options.memory ? m_options.memory->find(key) : std::nullopt;
    if (!found) {
        return std::nullopt;
    }
    const Duration lasts = found->problem ? kFailureKept : kept;
    const Time now = m_options.clock();
    return now >= found->since && now < found->since + lasts ? found : std::nullopt;
}

void Resolver::keep(const std::string& key, const Fetched& fetched)
{
    if (m_options.memory && !m_options.cancel.asked()) {
        m_options.memory->keep(key, {fetched.reply, m_options.clock(), fetched.problem});
    }
}

// RFC 5280 4.2.2.1. https first because it costs nothing to ask; the integrity comes from the signature
// that is checked afterwards, so http may serve where https does not.
Resolution Resolver::resolve(const verify::AiaRequest& request)
{
    if (const std::string reason = aiaRefusal(request); !reason.empty()) {
        return refused(request, request.https, reason);
    }
    const std::string key = verify::requestKey(request);
    if (auto kept = recall(key, kCertificateKept)) {
        return {{request, std::move(kept->reply)}, std::move(kept->problem), {}, From::Memory};
    }
    Resolution resolution{{request, {}}, {}, {}, From::Network};
    Fetched fetched = fetch(certificateRequest(request.https, request.rule));
    if (fetched.problem && !request.http.empty() && !m_options.cancel.asked()) {
        const std::string reason(fetched.problem->id.value);
        fetched = fetch(certificateRequest(request.http, request.rule));
        if (!fetched.problem) {
            resolution.remarks.push_back({issue::kAiaOverHttp, Severity::Note,
                {{"url", request.http}, {"reason", reason}}, {}});
        }
    }
    keep(key, fetched);
    resolution.exchange.reply = std::move(fetched.reply);
    resolution.problem = std::move(fetched.problem);
    return resolution;
}

// Good answers are kept for a day and serve beyond it where no newer one is to be had: an outage of the
// issuer's host must not be one of ours.
Resolution Resolver::remembered(
    const verify::Request& request, const std::string& key, Duration kept, net::HttpRequest http)
{
    if (auto found = recall(key, kept); found && !found->problem) {
        return {{request, std::move(found->reply)}, {}, {}, From::Memory};
    }
    const std::string url = http.url;
    Fetched fetched = fetch(std::move(http));
    if (!fetched.problem) {
        keep(key, fetched);
        return {{request, std::move(fetched.reply)}, {}, {}, From::Network};
    }
    auto old = m_options.memory ? m_options.memory->find(key) : std::nullopt;
    if (!old || old->problem) {
        return {{request, std::move(fetched.reply)}, std::move(fetched.problem), {}, From::Network};
    }
    Resolution resolution{{request, std::move(old->reply)}, {}, {}, From::Memory};
    resolution.remarks.push_back({issue::kOlderAnswer, Severity::Warning,
        {{"url", url}, {"age", m_options.clock().seconds - old->since.seconds},
            {"reason", std::string(fetched.problem->id.value)}},
        {}});
    return resolution;
}

Resolution Resolver::resolve(const verify::DiscoveryRequest& request)
{
    const std::string host = verify::msi::hostOf(request.url);
    if (host.empty()) {
        return refused(request, request.url, "scheme");
    }
    // Where an issuer's document is follows from the issuer alone, which the policy names.
    if (verify::msi::discoveryUrl(request.issuer) != request.url) {
        return refused(request, request.url, "issuer");
    }
    m_issuerHosts.push_back(host);
    return remembered(request, verify::requestKey(request), kKeysKept,
        documentRequest(request.url, "discovery", "issuer of the policy"));
}

Resolution Resolver::resolve(const verify::JwksRequest& request)
{
    const std::string host = verify::msi::hostOf(request.url);
    if (host.empty()) {
        return refused(request, request.url, "scheme");
    }
    const std::string_view cloud = cloudOfAuthority(host);
    const bool ofIssuer
        = std::find(m_issuerHosts.begin(), m_issuerHosts.end(), host) != m_issuerHosts.end();
    if (cloud.empty() && !ofIssuer) {
        return refused(request, request.url, "host");
    }
    const std::string key = "jwks " + request.url;
    auto http = documentRequest(request.url, "jwks",
        cloud.empty() ? "issuer's own host" : "sign-in host of " + std::string(cloud));
    if (!request.refetch) {
        return remembered(request, key, kKeysKept, std::move(http));
    }
    // The kid is the token's maker's to choose: it must not make us ask as often as he likes.
    if (auto lately = recall(key, kKeysAskedAgain); lately && !lately->problem) {
        Resolution resolution{{request, lately->reply}, {}, {}, From::Memory};
        const auto left = (lately->since + kKeysAskedAgain).seconds - m_options.clock().seconds;
        resolution.remarks.push_back({issue::kKeysAskedLately, Severity::Note,
            {{"url", request.url}, {"seconds", left}}, {}});
        return resolution;
    }
    return remembered(request, key, Duration{0}, std::move(http));
}

Resolution Resolver::resolve(const verify::ArmRequest& request)
{
    if (m_session == nullptr) {
        Resolution resolution{{request, Reply{}}, {}, {}, From::Nowhere};
        resolution.problem = Problem{issue::kNobodySignedIn, {{"id", request.id}}, {}};
        return resolution;
    }
    if (!isPlainResourceId(request.id)) {
        return refused(request, bounded(request.id, kMostTextBytes), "syntax");
    }
    ArmClient arm(*m_session, m_options.arm);
    const std::string url = arm.urlOf(request.id, percentEncoded(request.apiVersion));
    auto reply = arm.exchange("GET", url, {}, m_options.cancel);
    if (!reply) {
        return {{request, {ReplyStatus::Failed, 0, {}, url}}, reply.problem(), {}, From::Network};
    }
    Resolution resolution{
        {request, {statusFor(reply->status), reply->status, {}, url}}, {}, {}, From::Network};
    if (reply->status == 200) {
        resolution.exchange.reply.body = std::move(reply->body);
    } else {
        resolution.problem = ArmClient::problemOf(*reply, request.id);
    }
    return resolution;
}

verify::Answerer liveAnswers(Session* session, net::Transport& transport, ResolveOptions options)
{
    auto resolver = std::make_shared<Resolver>(session, transport, std::move(options));
    return [resolver](const verify::Request& request) { return resolver->answer(request); };
}

} // namespace attest::azure
