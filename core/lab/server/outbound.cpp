// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/server/outbound.h"

#include "base/percent.h"
#include "decode/json.h"
#include "lab/http/parameters.h"
#include "trust/aia.h"

namespace attest::lab {

namespace {

constexpr std::size_t kMostCertificateBytes = 64 * 1024;
constexpr int kMostHops = 4;
constexpr std::size_t kMostKept = 20'000;
constexpr Duration kKeepCertificates{86400};
constexpr Duration kKeepKeys{86400};
constexpr Duration kKeepMachines{
    30}; // like the product's own look-ups: short, roles and tags change
constexpr Duration kKeepFailures{1};
/// An unknown key id asks for a newer set. Whoever sends such tokens must not make the server hammer
/// the key server.
constexpr Duration kBetweenRefetches{300};

verify::ReplyStatus statusOf(int http)
{
    switch (http) {
    case 200:
        return verify::ReplyStatus::Ok;
    case 404:
        return verify::ReplyStatus::NotFound;
    case 401:
    case 403:
        return verify::ReplyStatus::Forbidden;
    case 429:
        return verify::ReplyStatus::Throttled;
    default:
        return verify::ReplyStatus::Failed;
    }
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

verify::Reply replyFrom(http::Response response, std::string source)
{
    verify::Reply reply;
    reply.status = statusOf(response.status);
    reply.httpStatus = response.status;
    reply.body = copyBytes(asBytes(response.body));
    reply.source = std::move(source);
    return reply;
}

verify::Reply refusal(std::string source)
{
    verify::Reply reply;
    reply.status = verify::ReplyStatus::Refused;
    reply.source = std::move(source);
    return reply;
}

} // namespace

Outbound::Outbound(
    const Network& network, Clock clock, std::optional<ArmPrincipal> principal, Patience patience)
    : m_network(network)
    , m_clock(std::move(clock))
    , m_principal(std::move(principal))
    , m_patience(std::move(patience))
{
}

verify::Reply Outbound::answer(const verify::Request& request)
{
    if (const auto* aiaRequest = std::get_if<verify::AiaRequest>(&request)) {
        return aia(*aiaRequest);
    }
    if (const auto* discovery = std::get_if<verify::DiscoveryRequest>(&request)) {
        return document(discovery->url, false);
    }
    if (const auto* jwks = std::get_if<verify::JwksRequest>(&request)) {
        return document(jwks->url, jwks->refetch);
    }
    return arm(std::get<verify::ArmRequest>(request));
}

std::optional<Outbound::Kept> Outbound::kept(const std::string& key)
{
    const std::lock_guard guard(m_lock);
    const auto found = m_kept.find(key);
    if (found == m_kept.end() || found->second.until <= m_clock()) {
        return std::nullopt;
    }
    return found->second;
}

void Outbound::keep(const std::string& key, const verify::Reply& reply, Duration good, Duration bad)
{
    const Time now = m_clock();
    const std::lock_guard guard(m_lock);
    if (m_kept.size() >= kMostKept) {
        m_kept.clear();
    }
    m_kept.insert_or_assign(
        key, Kept{reply, now + (reply.status == verify::ReplyStatus::Ok ? good : bad)});
}

http::Response Outbound::ask(
    const std::string& url, http::Request request, std::chrono::milliseconds& left) const
{
    auto response = m_network.ask(url, std::move(request));
    const auto took = std::min(response.delay, left);
    if (took.count() > 0 && m_patience.wait) {
        m_patience.wait(took);
    }
    left -= took;
    if (response.delay > took) {
        response = {};
        response.status = 0;
    }
    return response;
}

verify::Reply Outbound::get(const std::string& url, const std::vector<http::Header>& headers)
{
    http::Request request;
    request.headers = headers;
    auto left = m_patience.most;
    return replyFrom(ask(url, std::move(request), left), url);
}

// Every hop of a redirect is an address that somebody else chose: each has to pass the rules again.
verify::Reply Outbound::aia(const verify::AiaRequest& request)
{
    const std::string key = "aia " + request.https;
    if (const auto known = kept(key)) {
        return known->reply;
    }
    verify::Reply reply;
    auto left = m_patience.most;
    for (std::string url : {request.https, request.http}) {
        for (int hop = 0; hop < kMostHops; ++hop) {
            auto response = ask(url, {}, left);
            if (response.body.size() > kMostCertificateBytes) {
                response.body.resize(kMostCertificateBytes + 1);
            }
            const auto location = response.header("location");
            if (!isRedirect(response.status) || !location) {
                reply = replyFrom(std::move(response), url);
                break;
            }
            if (!std::holds_alternative<trust::AiaAllowed>(trust::judgeAiaUrl(*location))) {
                reply = refusal(url);
                break;
            }
            url = std::string(*location);
            reply = refusal(url); // what stays when there are too many
        }
        if (reply.status == verify::ReplyStatus::Ok) {
            break;
        }
    }
    keep(key, reply, kKeepCertificates, kKeepFailures);
    return reply;
}

verify::Reply Outbound::document(const std::string& url, bool refetch)
{
    const bool again = refetch && !kept("refetched " + url);
    if (const auto known = kept(url); known && !again) {
        return known->reply;
    }
    auto reply = get(url);
    keep(url, reply, kKeepKeys, kKeepFailures);
    if (again) {
        keep("refetched " + url, {}, kBetweenRefetches, kBetweenRefetches);
    }
    return reply;
}

std::optional<std::string> Outbound::armToken(bool renew)
{
    const Time now = m_clock();
    {
        const std::lock_guard guard(m_lock);
        if (!renew && m_token && now < m_token->until) {
            return m_token->text;
        }
    }
    http::Request request;
    request.method = "POST";
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body
        = "grant_type=client_credentials&client_id=" + percentEncoded(m_principal->clientId)
        + "&client_secret=" + percentEncoded(m_principal->clientSecret)
        + "&scope=" + percentEncoded("https://" + m_principal->armHost + "/.default");
    auto left = m_patience.most;
    const auto response = ask("https://" + m_principal->authorityHost + "/" + m_principal->tenantId
            + "/oauth2/v2.0/token",
        std::move(request), left);
    if (response.status != 200) {
        return std::nullopt;
    }
    const auto json = decode::readJsonText("token", copyBytes(asBytes(response.body)));
    const auto text
        = json ? decode::memberText(json->tree, 0, "access_token", json->buffers) : std::nullopt;
    if (text) {
        const std::lock_guard guard(m_lock);
        m_token = Token{*text, now + Duration{1800}};
    }
    return text;
}

verify::Reply Outbound::arm(const verify::ArmRequest& request)
{
    if (!m_principal) {
        return {};
    }
    const std::string key = verify::requestKey(request);
    if (const auto known = kept(key)) {
        return known->reply;
    }
    const std::string url
        = "https://" + m_principal->armHost + request.id + "?api-version=" + request.apiVersion;
    verify::Reply reply;
    for (const bool renew : {false, true}) {
        const auto token = armToken(renew);
        if (!token) { // no token: Resource Manager would say 401
            reply.status = verify::ReplyStatus::Forbidden;
            reply.httpStatus = 401;
            reply.source = url;
            break;
        }
        reply = get(url, {{"Authorization", "Bearer " + *token}, {"Accept", "application/json"}});
        if (reply.httpStatus != 401) {
            break;
        }
    }
    keep(key, reply, kKeepMachines, kKeepFailures);
    return reply;
}

} // namespace attest::lab
