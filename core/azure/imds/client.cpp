// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/imds/client.h"

#include "base/ascii.h"
#include "base/bounded_text.h"

#include <algorithm>

namespace attest::azure {
namespace {

constexpr std::size_t kMostBytes = 1U << 20U;

/// What goes away by itself. A missing path counts for identities alone: their endpoint is gone while it is
/// being updated.
bool isPassing(int status, std::string_view resource)
{
    return status == 429 || status == 410 || status >= 500 || (status == 404 && !resource.empty());
}

net::HttpRequest requestFor(std::string url)
{
    net::HttpRequest request;
    request.url = std::move(url);
    request.headers = {{"Metadata", "true", {}}, {"Accept", "application/json", {}}};
    request.reach = net::Reach::Metadata;
    request.bounds.connect = std::chrono::milliseconds(4'000);
    request.bounds.total = std::chrono::milliseconds(15'000);
    request.bounds.bodyBytes = kMostBytes;
    request.purpose = "imds";
    request.rule = "metadata service of this machine";
    return request;
}

/// A page in place of an answer: whoever stands in between says 200, too.
bool isForeign(const std::string* type)
{
    return type != nullptr && !lowered(*type).starts_with("application/json");
}

Problem strangerSays(const std::string& type)
{
    return {issue::kImdsStranger,
        {{"status", std::int64_t{200}}, {"type", bounded(type, kMostNameBytes)}}, {}};
}

} // namespace

Patience imdsPatience()
{
    Patience patience;
    patience.attempts = 5;
    patience.cap = std::chrono::seconds(30);
    patience.all = std::chrono::seconds(70);
    return patience;
}

ImdsClient::ImdsClient(std::string base, net::Transport& transport, Patience patience)
    : m_base(std::move(base))
    , m_transport(transport)
    , m_patience(std::move(patience))
{
}

Result<Bytes> ImdsClient::ask(
    const std::string& path, std::string_view resource, const net::Cancel& cancel)
{
    const net::HttpRequest request = requestFor(m_base + path);
    for (Tries tries(m_patience);;) {
        auto reply = m_transport.exchange(request, cancel);
        if (!reply) {
            if (reply.problem().id == net::issue::kCancelled) {
                return reply.problem();
            }
            // No route, a firewall, not a machine in Azure: asking again would only take longer.
            return Problem{
                issue::kImdsUnreachable, {{"reason", std::string(reply.problem().id.value)}}, {}};
        }
        const std::string* type = reply->header("Content-Type");
        if (reply->status == 200) {
            return isForeign(type) ? Result<Bytes>(strangerSays(*type)) : std::move(reply->body);
        }
        const auto problem = imdsProblem(reply->status, reply->body,
            type == nullptr ? std::string_view() : *type, resource, tries.made());
        if (!isPassing(reply->status, resource) || problem.id == issue::kImdsStranger) {
            return problem;
        }
        // 2, 4, 8 ... seconds, unless it says itself.
        const std::chrono::seconds usual(1LL << tries.made());
        const auto then = tries.after(*reply, usual, m_base, cancel);
        if (then == Tries::Then::Enough) {
            return problem;
        }
        if (then == Tries::Then::Cancelled) {
            return Problem{net::issue::kCancelled, {{"host", m_base}}, {}};
        }
    }
}

Result<Bytes> ImdsClient::attested(std::string_view nonce, const net::Cancel& cancel)
{
    if (auto problem = unfitNonce(nonce)) {
        return std::move(*problem);
    }
    auto body = ask(attestedPath(nonce), {}, cancel);
    if (body) {
        if (auto problem = unfitAttested(*body)) {
            return std::move(*problem);
        }
    }
    return body;
}

Result<Bytes> ImdsClient::instance(const net::Cancel& cancel)
{
    return ask(instancePath(), {}, cancel);
}

Result<Bytes> ImdsClient::token(
    std::string_view resource, const IdentityChoice& identity, const net::Cancel& cancel)
{
    if (auto problem = unfitResource(resource)) {
        return std::move(*problem);
    }
    if (auto problem = unfitIdentity(identity)) {
        return std::move(*problem);
    }
    auto body = ask(tokenPath(resource, identity), resource, cancel);
    if (body) {
        if (const auto token = tokenIn(*body); !token) {
            return token.problem();
        }
    }
    return body;
}

} // namespace attest::azure
