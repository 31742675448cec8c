// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/client.h"

#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/redact.h"

#include <algorithm>
#include <set>

namespace attest::azure {
namespace {

bool isBusy(int status)
{
    return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
}

/// What was done may have been done although the answer says otherwise; throttling is refused before.
bool mayRepeat(const std::string& method, int status)
{
    return status == 429 || (method == "GET" && isBusy(status));
}

std::string withoutQuery(const std::string& url)
{
    return url.substr(0, url.find('?'));
}

/// The header's value is wiped when the request is over.
class Bearer {
public:
    Bearer(net::HttpRequest& request, const SecretBytes& token) : m_request(request)
    {
        std::string value = "Bearer ";
        value.reserve(value.size() + token.view().size());
        value += asText(token.view());
        request.headers.push_back(
            {"Authorization", std::move(value), net::Header::Holds::Credential});
    }
    Bearer(const Bearer&) = delete;
    Bearer& operator=(const Bearer&) = delete;
    ~Bearer()
    {
        for (volatile char& c : m_request.headers.back().value) {
            c = 0;
        }
        m_request.headers.pop_back();
    }

private:
    net::HttpRequest& m_request;
};

struct ErrorBody {
    std::string code, message;
};

/// {"error":{"code","message"}}, or Resource Graph's the same; whatever else came is said by its beginning.
ErrorBody errorIn(const net::HttpReply& reply)
{
    ErrorBody error;
    if (const auto json = Value::read("error", reply.body)) {
        const Value inner = json->member("error");
        if (inner.present()) {
            error = {inner["code"].text(), inner["message"].text()};
        }
    }
    error.code = bounded(redactSecrets(error.code), kMostNameBytes);
    std::string said = redactSecrets(error.message);
    while (said.ends_with('.') || said.ends_with(' ')) {
        said.pop_back(); // it is told within a sentence
    }
    error.message = bounded(std::move(said), kMostTextBytes);
    return error;
}

/// RFC 9470 and what Entra's services did before it: a bearer challenge that brings claims.
bool wantsClaims(const net::HttpReply& reply)
{
    const std::string* challenge = reply.header("WWW-Authenticate");
    return challenge != nullptr && lowered(*challenge).starts_with("bearer")
        && (challenge->find("insufficient_claims") != std::string::npos
            || challenge->find("insufficient_user_authentication") != std::string::npos
            || challenge->find("claims=") != std::string::npos);
}

IssueId issueFor(const net::HttpReply& reply)
{
    const int status = reply.status;
    switch (status) {
    case 401:
        return wantsClaims(reply) ? issue::kArmClaimsChallenge : issue::kArmUnauthenticated;
    case 403:
        return issue::kArmForbidden;
    case 404:
        return issue::kArmNotFound;
    case 429:
        return issue::kArmThrottled;
    default:
        return status >= 500 ? issue::kArmUnavailable : issue::kArmRefused;
    }
}

Result<Value> valueOf(const char* what, const net::HttpReply& reply, const std::string& id)
{
    if (reply.status != 200) {
        return ArmClient::problemOf(reply, id);
    }
    auto value = Value::read(what, reply.body);
    if (!value) {
        Problem problem = value.problem();
        if (const std::string* type = reply.header("Content-Type")) {
            problem.params.back().value = bounded(*type, kMostNameBytes);
        }
        return problem;
    }
    return value;
}

} // namespace

ArmClient::ArmClient(Session& session, ArmOptions options)
    : m_session(session)
    , m_options(std::move(options))
{
}

Problem ArmClient::problemOf(const net::HttpReply& reply, const std::string& id)
{
    const ErrorBody error = errorIn(reply);
    Params params{
        {"id", bounded(id, kMostTextBytes)}, {"code", error.code}, {"said", error.message}};
    if (reply.status == 429) {
        params.push_back({"seconds",
            static_cast<std::int64_t>(
                retryAfter(reply).value_or(std::chrono::seconds(0)).count())});
    } else if (reply.status >= 500
        || (reply.status != 401 && reply.status != 403 && reply.status != 404)) {
        params.push_back({"status", static_cast<std::int64_t>(reply.status)});
    }
    return {issueFor(reply), std::move(params), {}};
}

std::string ArmClient::urlOf(
    const std::string& path, std::string_view apiVersion, const std::string& query) const
{
    return m_session.connection().endpoints.arm + path + "?" + (query.empty() ? "" : query + "&")
        + "api-version=" + std::string(apiVersion);
}

Result<net::HttpReply> ArmClient::once(const net::HttpRequest& request, const net::Cancel& cancel)
{
    const auto token = m_session.token(m_session.connection().endpoints.armAudience, cancel);
    if (!token) {
        return token.problem();
    }
    net::HttpRequest sent = request;
    const Bearer bearer(sent, **token);
    return m_session.transport().exchange(sent, cancel);
}

Result<net::HttpReply> ArmClient::exchange(
    std::string method, std::string url, Bytes body, const net::Cancel& cancel)
{
    const std::string own = originOf(m_session.connection().endpoints.arm);
    if (originOf(url) != own || own.empty()) {
        return Problem{issue::kForeignNextLink,
            {{"host", bounded(originOf(url), kMostNameBytes)}, {"expected", own}}, {}};
    }
    net::HttpRequest request;
    request.method = std::move(method);
    request.url = std::move(url);
    request.headers = {{"Accept", "application/json", {}}};
    if (!body.empty()) {
        request.headers.push_back({"Content-Type", "application/json", {}});
    }
    request.body = std::move(body);
    request.bounds.bodyBytes = m_options.pageBytes;
    request.purpose = "arm";
    request.rule = "Resource Manager of the connection";

    for (Tries tries(m_options.patience);;) {
        auto reply = once(request, cancel);
        if (!reply || !mayRepeat(request.method, reply->status)) {
            return reply;
        }
        // Without a wish of the service: 1, 2, 4 ... seconds.
        const std::chrono::seconds usual(1LL << (tries.made() - 1));
        const auto then = tries.after(*reply, usual, withoutQuery(request.url), cancel);
        if (then == Tries::Then::Enough) {
            return reply;
        }
        if (then == Tries::Then::Cancelled) {
            return Problem{net::issue::kCancelled, {{"host", own}}, {}};
        }
    }
}

Result<Value> ArmClient::get(const char* what, const std::string& id, std::string_view apiVersion,
    const net::Cancel& cancel, const std::string& query)
{
    if (!isPlainResourceId(id)) {
        return Problem{issue::kBadResourceId, {{"id", bounded(id, kMostTextBytes)}}, {}};
    }
    const auto reply = exchange("GET", urlOf(id, apiVersion, query), {}, cancel);
    return reply ? valueOf(what, *reply, id) : reply.problem();
}

Result<Value> ArmClient::post(const char* what, const std::string& path,
    std::string_view apiVersion, const std::string& json, const net::Cancel& cancel)
{
    if (!isPlainResourceId(path)) {
        return Problem{issue::kBadResourceId, {{"id", bounded(path, kMostTextBytes)}}, {}};
    }
    const auto reply = exchange("POST", urlOf(path, apiVersion), copyBytes(asBytes(json)), cancel);
    return reply ? valueOf(what, *reply, path) : reply.problem();
}

Result<std::size_t> ArmClient::list(const char* what, const std::string& path,
    std::string_view apiVersion, const PageSink& sink, const net::Cancel& cancel,
    const std::string& query)
{
    if (!isPlainResourceId(path)) {
        return Problem{issue::kBadResourceId, {{"id", bounded(path, kMostTextBytes)}}, {}};
    }
    std::size_t count = 0;
    std::set<std::size_t> seen; // of addresses: their hashes, so that a thousand pages cost little
    std::string url = urlOf(path, apiVersion, query);
    for (std::size_t pages = 0; !url.empty(); ++pages) {
        if (pages >= m_options.pages) {
            return Problem{
                issue::kTooManyPages, {{"limit", static_cast<std::int64_t>(m_options.pages)}}, {}};
        }
        if (!seen.insert(std::hash<std::string>()(url)).second) {
            return Problem{
                issue::kNextLinkCycle, {{"url", bounded(withoutQuery(url), kMostTextBytes)}}, {}};
        }
        const auto reply = exchange("GET", url, {}, cancel);
        if (!reply) {
            return reply.problem();
        }
        const auto page = valueOf(what, *reply, path);
        if (!page) {
            return page.problem();
        }
        const std::vector<Value> items = page->member("value").elements();
        url = page->member("nextLink").text();
        if (page->fault()) {
            return *page->fault();
        }
        count += items.size();
        const bool goesOn = sink(items);
        if (page->fault()) {
            return *page->fault(); // what the sink read of it
        }
        if (!goesOn) {
            break;
        }
    }
    return count;
}

} // namespace attest::azure
